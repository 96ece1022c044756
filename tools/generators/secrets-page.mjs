// docs/secrets.md: every secret, where it lies, who can read it, what it opens, how it is changed.
import { variablesOf } from './configuration-pages.mjs';
import { table } from './markdown.mjs';
import { noSecrets, perApp, secrets } from './secrets.mjs';
import { PRODUCTION, readFiles } from './source-tree.mjs';

/** @typedef {import('./configuration-pages.mjs').ConfigClasses} ConfigClasses */
/** @typedef {import('./secrets.mjs').Secret} Secret */
/**
 * What the sources have of secrets.
 * @typedef {object} Found
 * @property {Readonly<Record<string, readonly string[]>>} settings with the apps that have each
 * @property {readonly string[]} columns `app.table.column`
 * @property {readonly string[]} derived `app:label`
 * @property {readonly string[]} files of docker compose
 * @property {readonly string[]} keys of TLS in Kubernetes, `tls:name`
 */

/**
 * @param {ConfigClasses} configs
 * @returns {string}
 */
export function secretsPage(configs) {
  const found = foundSecrets(configs);
  const wrong = [...undescribed(found, secrets), ...invented(found, secrets)];
  if (wrong.length > 0) throw new Error(`tools/generators/secrets.mjs: ${wrong.join('; ')}`);
  return `# Secrets

<!-- written by \`npm run generate\` -->

Every secret of an installation. A setting marked as secret, a column that is sealed, hashed or called like a secret, a key derived from another one, a secret file of docker compose and a TLS key in Kubernetes fail \`npm test\`
as long as they are not described here. *Sealed* is AES-256-GCM under the app's \`ENCRYPTION_KEY\`, bound to table, column and row; *hashed* is HMAC-SHA-256 under a key that is kept sealed, and SHA-256 in the gateway and for a *digest*, where only what was made at random is hashed. Settings
come from the environment, from \`NAME_FILE\` or from the folder \`SECRETS_DIR\`, and are read when a process starts: [how that is done after a change](operations.md#secrets).

${table(
  ['secret', 'lies in', 'who can read it', 'what it opens', 'how it is changed'],
  secrets.map((secret) => row(secret, found)),
)}

Logs carry none of them. What does not lie anywhere: tokens that the gateway gave out last, and those that results borrowed, are in memory alone.
`;
}

/**
 * @param {Secret} secret
 * @param {Found} found
 */
function row({ name, at, also, opens, change }, found) {
  const hashed = at.some(isHashed);
  // A key that is derived only to hash lies nowhere else.
  const told = at.filter((place) => !place.startsWith('file:') && !(hashed && place.includes(':')));
  const readers = [...new Set(told.flatMap((place) => readersOf(place, found)))];
  const nobody = hashed && readers.length === 0 ? ['no app: it is only compared'] : [];
  const who = [...(readers.length > 0 ? [readers.join(', ')] : nobody), ...(also ? [also] : [])];
  return [name, [...new Set(told.map(placeOf))].join(', '), who.join('; '), opens, change];
}

/** @param {string} place */
const isHashed = (place) => /_(hash|digest)$/.test(place);

/** @param {string} place */
function placeOf(place) {
  if (place.startsWith('tls:')) return `\`${place.slice(4)}\` of Kubernetes`;
  if (place.includes(':')) return `made with \`ENCRYPTION_KEY\` of ${place.split(':')[0]}`;
  if (!place.includes('.')) return `\`${place}\``;
  return `\`${place}\` (${isHashed(place) ? 'hashed' : 'sealed'})`;
}

/**
 * @param {string} place
 * @param {Found} found
 */
function readersOf(place, { settings }) {
  if (isHashed(place) || place.startsWith('tls:')) return [];
  return settings[place] ?? [place.split(/[.:]/)[0] ?? ''];
}

/** @param {Found} found */
const placesOf = ({ settings, columns, derived, keys }) => [
  ...new Set([...Object.keys(settings), ...columns, ...derived, ...keys]),
];

/**
 * What is found and not described.
 * @param {Found} found
 * @param {readonly Secret[]} described
 * @returns {string[]}
 */
export function undescribed(found, described) {
  const told = described.flatMap(({ at }) => at);
  const files = [
    ...told.filter((place) => place.startsWith('file:')).map((place) => place.slice(5)),
    ...perApp,
  ];
  return [
    ...placesOf(found).filter((place) => !told.includes(place)),
    ...found.files.filter((file) => !files.some((pattern) => new RegExp(`^${pattern}$`).test(file))),
  ].map((place) => `${place} is not described`);
}

/**
 * What is described and not found.
 * @param {Found} found
 * @param {readonly Secret[]} described
 * @returns {string[]}
 */
export function invented(found, described) {
  const there = placesOf(found);
  return described
    .flatMap(({ at }) => at)
    .filter((place) => !place.startsWith('file:') && !there.includes(place))
    .map((place) => `${place} is not there`);
}

/**
 * @param {ConfigClasses} configs
 * @returns {Found}
 */
export function foundSecrets(configs) {
  const settings = variablesOf(configs).filter(({ secret }) => secret);
  const compose = readFiles(/^docker\/compose\.yaml$/)[0]?.text ?? '';
  return {
    settings: Object.fromEntries(settings.map(({ name, apps }) => [name, apps])),
    columns: readFiles(/^apps\/\w+\/schema\.sql$/).flatMap(secretColumns),
    derived: readFiles(PRODUCTION).flatMap(derivedKeys),
    keys: readFiles(/^docker\/kubernetes\/.*\.yaml$/).flatMap(tlsKeys),
    files: [...compose.matchAll(/^ {2}(\w+): \{ file: secrets\//gm)].flatMap(([, name = '']) => name),
  };
}

/**
 * Secrets of Kubernetes that hold the private key of a server or of an authority.
 * @param {import('./source-tree.mjs').SourceFile} manifest
 * @returns {string[]}
 */
export function tlsKeys({ text }) {
  return [...text.matchAll(/\bsecretName: (assay-(?:\w+-)?(?:tls|ca))\b/g)].map(
    ([, name = '']) => `tls:${name}`,
  );
}

/**
 * Columns that are called like a secret.
 * @param {import('./source-tree.mjs').SourceFile} schema
 * @returns {string[]}
 */
export function secretColumns({ path, text }) {
  const app = path.split('/')[1];
  const tables = text.split(/^CREATE TABLE /m).slice(1);
  return tables.flatMap((definition) => {
    const name = /^\w+/.exec(definition)?.[0];
    const [body = ''] = definition.split(/^\);/m);
    return [...body.matchAll(/^ {2}([a-z_]+) /gm)]
      .flatMap(([, column = '']) => column)
      .filter((column) =>
        /(^|_)(sealed|secret|token|password|hash|digest|jwk|private|credential)(_|$)/.test(column),
      )
      .filter((column) => !/_(id|at|until)$|^public_/.test(column))
      .map((column) => `${app}.${name}.${column}`)
      .filter((column) => !noSecrets.includes(column));
  });
}

/**
 * Keys that are derived from the encryption key, and what is sealed without being kept in a column.
 * @param {import('./source-tree.mjs').SourceFile} file
 * @returns {string[]}
 */
export function derivedKeys({ path, text }) {
  const app = path.split('/')[1];
  const labels = text.matchAll(
    /\bderive(?:Each)?\(\s*'([\w-]+)'|pepperedHash\([\w.]+,\s*'([\w-]+)'|^const purpose = '([\w-]+)'/gm,
  );
  const found = [...labels].flatMap(([, derived, hashed, sealed]) => derived ?? hashed ?? sealed ?? []);
  return [...new Set(found)].map((label) => `${app}:${label}`);
}
