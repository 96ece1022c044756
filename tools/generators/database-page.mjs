// docs/database.md: every table of every app, what it holds, whose its rows are and its columns. A table of which the README of
// its app says nothing, or what it says of another one as well, is an error.
import { table } from './markdown.mjs';
import { readFiles } from './source-tree.mjs';

const GUARD = /^CREATE POLICY one_company ON \w+ TO \w+ USING \((.*)\) WITH CHECK /m;
// What some names say, and then a colon: up to the end of the sentence or what stands in brackets.
const SAYING = /((?:`\w+`(?:, (?:and )?| and )?)+): ((?:[^.;(]|\.(?! |$))+)/g;

/** @typedef {{ readonly name: string, readonly columns: readonly string[], readonly whose: string }} Table */

/**
 * The tables of a schema.sql, in its order; columns of the key are in bold letters.
 * @param {string} schema
 * @returns {Table[]}
 */
export function tablesOf(schema) {
  return schema
    .split(/^CREATE TABLE /m)
    .slice(1)
    .map((definition) => {
      const name = /^\w+/.exec(definition)?.[0] ?? '';
      const [body = ''] = definition.split(/^\);/m);
      const key = /PRIMARY KEY \(([^)]*)\)/.exec(body)?.[1]?.split(', ') ?? [];
      const columns = [...body.matchAll(/^ {2}([a-z0-9_]+) /gm)].map(([, column = '']) =>
        key.includes(column) ? `**${column}**` : column,
      );
      return { name, columns, whose: whoseRows(definition) };
    });
}

/** @param {string} definition */
function whoseRows(definition) {
  if (!definition.includes('FORCE ROW LEVEL SECURITY')) return 'account';
  const guard = GUARD.exec(definition)?.[1];
  if (guard === undefined) return 'no company';
  const parent = /EXISTS \( SELECT 1 FROM (\w+) /.exec(guard)?.[1];
  if (parent !== undefined) return `as of \`${parent}\``;
  if (guard.includes('envelope')) return 'company of the event';
  return guard.includes('IS NULL') ? 'company, or each where it is empty' : 'company';
}

/**
 * What the README of an app says of the tables that it owns, by their names.
 * @param {string} readme
 * @returns {Map<string, string>}
 */
export function toldTables(readme) {
  const [, section = ''] = /^## What does it own\?\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(readme) ?? [];
  const text = section.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1').replaceAll(/\s+/g, ' ');
  return new Map(
    [...text.matchAll(SAYING)].flatMap(([, names = '', what = '']) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => /** @type {const} */ ([name, ended(what)])),
    ),
  );
}

/** @param {string} what */
const ended = (what) => what.trim().replace(/,?(?: and)?$/, '');

/**
 * @param {readonly string[]} apps
 * @returns {string}
 */
export function databasePage(apps) {
  const files = readFiles(/^apps\/\w+\/(schema\.sql|README\.md)$/);
  const text = (/** @type {string} */ path) => files.find((file) => file.path === path)?.text ?? '';
  const sections = apps.map((app) =>
    sectionOf(app, tablesOf(text(`apps/${app}/schema.sql`)), toldTables(text(`apps/${app}/README.md`))),
  );
  return `# The database

<!-- written by \`npm run generate\` -->

One database with a schema for each app, which no other app can read: as SQL in \`apps/<app>/schema.sql\`, with its indexes, constraints and policies.
*Whose* says which rows PostgreSQL shows while an app works for one company ([0033](decisions/0033-for-whom-a-statement-works.md)): those with its \`company_id\`, those
of a row of another table that it sees, or none; *account*: the table is not guarded, and its rows hang from an account. Columns of the key are bold. Which of them may name a person: [personal data](personal-data.md).

${sections.join('\n\n')}
`;
}

/**
 * The tables of an app with what its README says of each; throws where that is nothing, or the same as of another.
 * @param {string} app
 * @param {readonly Table[]} tables
 * @param {ReadonlyMap<string, string>} told
 */
export function sectionOf(app, tables, told) {
  const rows = tables.map(({ name, columns, whose }) => {
    const what = told.get(name);
    if (what === undefined) throw new Error(`apps/${app}/README.md does not say what \`${name}\` holds`);
    const others = [...told].filter(([other, same]) => other !== name && same === what);
    if (others.length > 0)
      throw new Error(`apps/${app}/README.md says the same of \`${name}\` and \`${others[0]?.[0]}\``);
    return [`\`${name}\``, what, whose, columns.join(', ')];
  });
  return `## ${app}\n\n[schema.sql](../apps/${app}/schema.sql), [README](../apps/${app}/README.md)\n\n${table(['table', 'what', 'whose', 'columns'], rows)}`;
}
