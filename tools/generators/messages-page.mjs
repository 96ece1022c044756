// docs/messages.md: who says what to whom, in which shape.
import { contractCatalogue } from './catalogue.mjs';
import { fieldDocs } from './field-docs.mjs';
import { messageSchemas } from './message-schemas.mjs';
import { messageUses } from './message-uses.mjs';
import { PRODUCTION, readFiles } from './source-tree.mjs';
import { table } from './markdown.mjs';

/** @typedef {import('./message-schemas.mjs').Schema} Schema */
/** @typedef {import('./message-uses.mjs').Use} Use */

const opening = `# Messages

<!-- written by \`npm run generate\` -->

Apps talk over NATS in two ways; only the files of reports go over HTTP, between the gateway and results ([0008](decisions/0008-reports-are-streamed-over-http.md)). A **request** is asked with \`ask\` and answered now or refused with a
[problem](problems.md): one of those named here, \`unavailable\` or \`internal\`. An **event** is announced through the
outbox, kept in JetStream and consumed at least once, inside the transaction that claims it in the inbox. Every app that
consumes events also answers \`request.<app>.v1.confirm-events\`: which of these events have not arrived? A producer lets
go of an event only when every consumer has it. An operator asks \`request.<app>.v1.replay-dead-letters\` once the reason
of its dead letters is mended; every app answers \`request.<app>.v1.list-due-work\`, and the doctor asks each
\`request.<app>.v1.examine\`: what is wrong with what it depends on?

The shapes below are JSON Schemas in \`test/contracts/messages\`; inside a version only optional fields may be added.
`;

/** @returns {string} */
export function messagesPage() {
  const entries = contractCatalogue();
  const uses = messageUses(
    readFiles(PRODUCTION),
    entries.map(({ exportedAs }) => exportedAs),
  );
  const schemas = messageSchemas(fieldDocs());
  const owners = [...new Set(entries.map(({ contract }) => contract.owner))];
  const sections = owners.map((owner) => {
    const own = entries.filter(({ contract }) => contract.owner === owner);
    return [`## ${owner}`, ...own.map((entry) => section(entry, uses, schemas[owner] ?? {}))].join('\n\n');
  });
  return `${[opening, overview(entries, uses), ...sections].join('\n')}`.replace(/\n*$/, '\n');
}

/**
 * @param {readonly import('./catalogue.mjs').Entry[]} entries
 * @param {readonly Use[]} uses
 */
function overview(entries, uses) {
  const rows = entries.map(({ exportedAs, contract }) => {
    const takers = contract.kind === 'event' ? contract.consumers : appsThat('asks', exportedAs, uses);
    const arrow =
      contract.kind === 'event'
        ? `${contract.owner} → ${takers.join(', ')}`
        : `${takers.join(', ') || 'nobody yet'} → ${contract.owner}`;
    const refusals = contract.kind === 'request' ? codes(contract.problems) : '';
    return [`[${contract.name}](#${contract.name})`, contract.kind, arrow, contract.summary, refusals];
  });
  return `${table(['message', 'kind', 'from → to', 'promise', 'problems'], rows)}\n`;
}

/** @param {readonly string[]} problems */
function codes(problems) {
  return problems.map((code) => `\`${code}\``).join(', ');
}

/**
 * @param {import('./catalogue.mjs').Entry} entry
 * @param {readonly Use[]} uses
 * @param {import('./message-schemas.mjs').Messages} schemas
 */
function section({ exportedAs, contract }, uses, schemas) {
  const snapshot = schemas[contract.subject];
  const links = (/** @type {Use['kind']} */ kind) =>
    linksTo(uses.filter((use) => use.kind === kind && use.contract === exportedAs));
  const facts =
    contract.kind === 'request'
      ? [
          `answered by ${links('answers')}`,
          `asked by ${links('asks')}`,
          ...(contract.problems.length > 0 ? [`refused with ${codes(contract.problems)}`] : []),
        ]
      : [`announced by ${links('announces')}`, `consumed by ${links('consumes')}`];
  const shapes =
    snapshot?.kind === 'request'
      ? [fields('Request', snapshot.request), fields('Reply', snapshot.reply)]
      : [fields('Data', snapshot?.kind === 'event' ? snapshot.data : {})];
  return [
    `### ${contract.name}`,
    contract.summary,
    [`\`${contract.subject}\``, ...facts].join('  \n'),
    ...shapes,
  ].join('\n\n');
}

/**
 * @param {Use['kind']} kind
 * @param {string} contract
 * @param {readonly Use[]} uses
 */
function appsThat(kind, contract, uses) {
  return [
    ...new Set(uses.filter((use) => use.kind === kind && use.contract === contract).map(({ app }) => app)),
  ];
}

/** @param {readonly Use[]} uses */
function linksTo(uses) {
  const paths = new Map(uses.map(({ app, path }) => [path, app]));
  if (paths.size === 0) return 'nobody yet';
  return [...paths].map(([path, app]) => `[${app}/${path.split('/').at(-1)}](../${path})`).join(', ');
}

/**
 * @param {string} title
 * @param {Schema} schema
 */
function fields(title, schema) {
  const rows = rowsOf(schema, '');
  return rows.length === 0 ? `${title}: empty.` : `${title}:\n\n${table(['field', 'type', 'meaning'], rows)}`;
}

/**
 * @param {Schema} schema
 * @param {string} prefix
 * @returns {string[][]}
 */
function rowsOf(schema, prefix) {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, property]) => {
    const { items } = property;
    const path = `${prefix}${name}`;
    const optional = required.includes(name) ? '' : ', optional';
    const row = [`\`${path}\``, `${typeOf(property)}${optional}`, property.description ?? ''];
    return [row, ...rowsOf(items ?? property, items ? `${path}[].` : `${path}.`)];
  });
}

/**
 * @param {Schema} schema
 * @returns {string}
 */
function typeOf(schema) {
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' or ');
  if (schema.oneOf) return 'ISO 8601';
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`;
  if (schema.maxLength) return `${schema.format === 'uri' ? 'URL' : 'text'} up to ${schema.maxLength}`;
  const name = schema.format ?? schema.type ?? 'object';
  return `${name === 'string' ? 'text' : name}${rangeOf(schema)}`;
}

/** @param {Schema} schema */
function rangeOf({ minimum, maximum }) {
  if (minimum === undefined && maximum === undefined) return '';
  return minimum === undefined
    ? ` up to ${maximum}`
    : ` from ${minimum}${maximum === undefined ? '' : ` to ${maximum}`}`;
}
