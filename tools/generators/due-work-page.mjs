// docs/due-work.md: everything that is owed and worked off later, with the table it stands in.
import { basename } from 'node:path';
import { workOf } from '@assay/persistence';
import { table } from './markdown.mjs';
import { PRODUCTION, readFiles } from './source-tree.mjs';

/** @typedef {import('./generated-files.mjs').LoadModule} LoadModule */
/** @typedef {import('@assay/runtime').AppConfig} AppConfig */
/** @typedef {new (...parts: never[]) => object} Class */

const decorated = /@WorksOff\(/;
const comment = String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\s*`;
const ofMethod = new RegExp(`${comment}(?://[^\\n]*\\n\\s*)*@WorksOff\\(`);
const ofClass = new RegExp(`${comment}@Injectable\\(\\)\\s*export class`);

/**
 * @param {LoadModule} load
 * @param {Record<string, new () => object>} configs by app
 * @returns {Promise<string>}
 */
export async function dueWorkPage(load, configs) {
  const files = readFiles(PRODUCTION).filter(
    ({ path, text }) => path.startsWith('apps/') && decorated.test(text),
  );
  const rows = await Promise.all(files.map((file) => rowOf(file, load, configs)));
  return `# Due work

<!-- written by \`npm run generate\` -->

What is owed is a row with a \`due_at\` in the table named here, written with the decision that owes it. The operation leases
due rows (\`leased_until\`, \`attempt\`), so many at once in each process and in the order of \`due_at\`, in turn by the column
where one is named; it finishes the row, or makes it due again later. A process that dies loses its leases after the seconds named, and another one goes on.
What is late is found by [these questions](operations.md#when-something-is-stuck); a row that waits can be made due at once by
setting \`due_at\` to \`now()\` while it is not leased.

${table(['operation', 'what it does', 'table', 'at once', 'leased for', 'in turn by'], rows)}
`;
}

/**
 * @param {import('./source-tree.mjs').SourceFile} file
 * @param {LoadModule} load
 * @param {Record<string, new () => object>} configs
 * @returns {Promise<string[]>}
 */
async function rowOf({ path, text }, load, configs) {
  const [, app = '', inside = ''] = /^apps\/([^/]+)\/src\/(.+)\.ts$/.exec(path) ?? [];
  const Config = configs[app];
  if (!Config) throw new Error(`${path} belongs to no app with a configuration`);
  const config = /** @type {AppConfig} */ (new Config());
  const classes = Object.values(await load(app, inside)).filter((value) => typeof value === 'function');
  const work = classes.map((one) => workOf(/** @type {Class} */ (one), config)).find((found) => found);
  if (!work) throw new Error(`${path} works nothing off`);
  const { rows, concurrency } = work;
  return [
    `[${basename(inside)}](../${path})`,
    sentence((ofMethod.exec(text) ?? ofClass.exec(text))?.[1] ?? ''),
    `\`${app}.${rows.table}\``,
    String(concurrency),
    `${rows.leaseSeconds} s`,
    rows.fairBy === undefined ? '' : `\`${rows.fairBy}\``,
  ];
}

/** @param {string} text of a comment */
function sentence(text) {
  const [first = ''] = text.replace(/\n *\* ?/g, '\n').split('\n\n');
  return first.replaceAll('\n', ' ').trim();
}
