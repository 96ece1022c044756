// docs/personal-data.md: which column may name a person, and how it ends. A column that nobody judged is an error.
import { table } from '../markdown.mjs';
import { readFiles } from '../source-tree.mjs';

/**
 * Judgements of columns by table: several columns may stand together, separated by commas. A judgement is a kind, a colon and words:
 * `nobody` never names anybody, and why; `erased` goes with the person; `until` goes by itself; `work` names who works with it.
 * @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Judgements
 */
/** @typedef {import('../source-tree.mjs').SourceFile} SourceFile */

const KINDS = ['nobody', 'erased', 'until', 'work'];
const WORDY = /^(text|jsonb?|bytea|character|tsvector)\b/;
const ERASING =
  /^apps\/\w+\/src\/(erasures\/(?!.*\.(spec|fixture)\.)|orders\/erased-orders).*\.ts$|^libs\/messaging\/src\/erase-words\.ts$/;

/**
 * Columns that can hold words, as `table.column`.
 * @param {string} schema the text of a schema.sql
 * @returns {string[]}
 */
export function wordyColumns(schema) {
  return schema
    .split(/^CREATE TABLE /m)
    .slice(1)
    .flatMap((definition) => {
      const name = /^\w+/.exec(definition)?.[0];
      const [body = ''] = definition.split(/^\);/m);
      return [...body.matchAll(/^ {2}([a-z0-9_]+) (.*)$/gm)].flatMap(([, column = '', type = '']) =>
        WORDY.test(type) ? [`${name}.${column}`] : [],
      );
    });
}

/**
 * Each judgement by `table.column`.
 * @param {Judgements} judgements
 * @returns {Map<string, string>}
 */
export function byColumn(judgements) {
  return new Map(
    Object.entries(judgements).flatMap(([name, columns]) =>
      Object.entries(columns).flatMap(([together, said]) =>
        together.split(', ').map((column) => /** @type {const} */ ([`${name}.${column}`, said])),
      ),
    ),
  );
}

/**
 * Whether one of the statements deletes the rows of the table, or sets the column.
 * @param {string} place `table.column`
 * @param {string} statements
 */
export function isErased(place, statements) {
  const [name, column] = place.split('.');
  if (new RegExp(`DELETE FROM ${name}\\b`).test(statements)) return true;
  const updates = statements.matchAll(new RegExp(`UPDATE ${name}\\b[^\`]*? SET ([^\`]*)\``, 'g'));
  return [...updates].some(([, set = '']) => new RegExp(`\\b${column} =`).test(set));
}

/**
 * What is wrong with the judgements of one app.
 * @param {string} schema
 * @param {Judgements} judgements
 * @param {string} statements those that erase
 * @returns {string[]}
 */
export function misjudged(schema, judgements, statements) {
  const columns = wordyColumns(schema);
  const judged = byColumn(judgements);
  const kindOf = (/** @type {string} */ said) => said.slice(0, said.indexOf(': '));
  return [
    ...columns.filter((place) => !judged.has(place)).map((place) => `${place} is not judged`),
    ...[...judged.keys()].filter((place) => !columns.includes(place)).map((place) => `${place} is not there`),
    ...[...judged]
      .filter(([, said]) => !KINDS.includes(kindOf(said)))
      .map(([place]) => `${place} has no kind`),
    ...[...judged]
      .filter(([place, said]) => kindOf(said) === 'erased' && !isErased(place, statements))
      .map(([place]) => `${place} is erased by no statement`),
  ];
}

/**
 * The judgements of an app's columns.
 * @param {string} app
 * @returns {Judgements}
 */
export function judgementsOf(app) {
  const files = readFiles(/^tools\/generators\/personal-data\/\w+\.json$/);
  const parsed = (/** @type {string} */ name) =>
    /** @type {Judgements} */ (
      JSON.parse(files.find(({ path }) => path.endsWith(`/${name}.json`))?.text ?? '{}')
    );
  return { ...parsed('messaging'), ...parsed(app) };
}

/**
 * The statements by which an app erases.
 * @param {string} app
 * @returns {string}
 */
export function erasingStatements(app) {
  const files = readFiles(ERASING);
  const own = files.filter(({ path }) => path.startsWith(`apps/${app}/`));
  // What all have is erased only in an app that is asked to.
  const all = own.length > 0 ? files.filter(({ path }) => path.startsWith('libs/')) : [];
  return [...own, ...all].map(({ text }) => text).join('\n');
}

/**
 * @param {readonly string[]} apps
 * @returns {string}
 */
export function personalDataPage(apps) {
  const sections = apps.map((app) => section(app, judgementsOf(app)));
  return `# Personal data

<!-- written by \`npm run generate\` -->

Every column that can hold words, of every app, is judged, and a new one without a judgement fails \`npm test\`. *Erased* goes with the person, by \`POST /v1/erasures\` or
\`CANDIDATE_RETENTION_DAYS\`; *until* goes by itself; *work* names those who work with the product, and not candidates. Files are reports alone, which go with their rows; what NATS
holds are the events of the outbox; logs name nobody. What a backup still has: [0029](decisions/0029-erasure-and-backups.md).

${sections.join('\n\n')}
`;
}

/**
 * @param {string} app
 * @param {Judgements} judgements
 */
function section(app, judgements) {
  const rows = Object.entries(judgements).flatMap(([name, columns]) =>
    Object.entries(columns).map(([together, said]) => {
      const [kind = '', ...words] = said.split(': ');
      return [
        `\`${name}\``,
        together
          .split(', ')
          .map((column) => `\`${column}\``)
          .join(', '),
        kind,
        words.join(': '),
      ];
    }),
  );
  return `## ${app}\n\n${table(['table', 'columns', 'kind', 'what'], rows)}`;
}
