// docs/due-work.md: everything that is owed and worked off later, what follows when it does not go through, and how it is done again.
import { basename } from 'node:path';
import { workOf } from '@assay/persistence';
import { spokenBackoffs } from './backoffs.mjs';
import { docTags } from './doc-tags.mjs';
import { table } from './markdown.mjs';
import { PRODUCTION, readFiles } from './source-tree.mjs';

/** @typedef {import('./generated-files.mjs').LoadModule} LoadModule */
/** @typedef {import('./source-tree.mjs').SourceFile} SourceFile */
/** @typedef {import('@assay/runtime').AppConfig} AppConfig */
/** @typedef {new (...parts: never[]) => object} Class */
/** @typedef {{ readonly file: SourceFile, readonly app: string, readonly link: string, readonly work: NonNullable<ReturnType<typeof workOf>> }} Owed */

const decorated = /@WorksOff\(/;

/**
 * @param {LoadModule} load
 * @param {Record<string, new () => object>} configs by app
 * @returns {Promise<string>}
 */
export async function dueWorkPage(load, configs) {
  const files = readFiles(PRODUCTION).filter(
    ({ path, text }) => path.startsWith('apps/') && decorated.test(text),
  );
  const owed = await Promise.all(files.map((file) => owedIn(file, load, configs)));
  const spoken = spokenBackoffs(readFiles(PRODUCTION));
  return `# Due work

<!-- written by \`npm run generate\` -->

What is owed is a row with a \`due_at\` in the table named here, written with the decision that owes it. The operation leases
due rows (\`leased_until\`, \`attempt\`), so many at once in each process and in the order of \`due_at\`, in turn by the column
where one is named; it finishes the row, or makes it due again later. A process that dies loses its leases after the seconds named, and another one goes on.

${table(['operation', 'what it does', 'table', 'at once', 'leased for', 'in turn by'], owed.map(workRow))}

## When it does not go through

Pauses are random, about up to the time named ([backoff](../libs/persistence/src/backoff.ts)). Work that throws is due again ${spoken(undefined, 'backoffSeconds')}; where the database or another part of Assay was silent, ${spoken(undefined, 'ownFault')}. Beyond that, where *like a submission* is what [decide-call](../apps/results/src/calls/decide-call.ts) says:

${table(
  ['operation', 'again', 'ends', 'every try is in', 'to have it done again'],
  owed.map((one) => againRow(one, spoken)),
)}

What is late is found by [these questions](operations.md#when-something-is-stuck). Any row that waits is made due at once by \`UPDATE … SET due_at = now()\` and
nothing else, also while somebody holds it: \`attempt\` and \`leased_until\` are the fence of whoever does.

## Events

An event is a row in the \`outbox\` of the app that announces it, published until the stream has it and kept until every consumer has it. A consumer that fails gets it
again after half a second, doubling to a minute ([count-failure](../libs/messaging/src/count-failure.ts)); after \`EVENT_ATTEMPTS_MAX\` tries it is a row in \`dead_letters\` of the consuming app, and \`npm run replay-dead-letters -- <app>\`, \`POST /v1/dead-letters/replay\` or the console's page of
queues brings it back once the reason is mended. Who announces and consumes what: [messages.md](messages.md).
`;
}

/**
 * @param {SourceFile} file
 * @param {LoadModule} load
 * @param {Record<string, new () => object>} configs
 * @returns {Promise<Owed>}
 */
async function owedIn(file, load, configs) {
  const { path } = file;
  const [, app = '', inside = ''] = /^apps\/([^/]+)\/src\/(.+)\.ts$/.exec(path) ?? [];
  const Config = configs[app];
  if (!Config) throw new Error(`${path} belongs to no app with a configuration`);
  const config = /** @type {AppConfig} */ (new Config());
  const classes = Object.values(await load(app, inside)).filter((value) => typeof value === 'function');
  const work = classes.map((one) => workOf(/** @type {Class} */ (one), config)).find((found) => found);
  if (!work) throw new Error(`${path} works nothing off`);
  return { file, app, link: `[${basename(inside)}](../${path})`, work };
}

/** @param {Owed} owed */
function workRow({ file, app, link, work: { rows, concurrency } }) {
  return [
    link,
    docTags(file, 'WorksOff').promise,
    `\`${app}.${rows.table}\``,
    String(concurrency),
    `${rows.leaseSeconds} s`,
    rows.fairBy === undefined ? '' : `\`${rows.fairBy}\``,
  ];
}

/**
 * @param {Owed} owed
 * @param {import('./backoffs.mjs').Spoken} spoken
 */
function againRow({ file, app, link }, spoken) {
  const { tags } = docTags(file, 'WorksOff');
  // What stands between backticks is said as it is: addresses have braces, too.
  const said = (/** @type {string} */ tag) =>
    (tags[tag] ?? '')
      .split('`')
      .map((part, index) =>
        index % 2 === 1 ? part : part.replaceAll(/\{(\w+)\}/g, (_, name) => spoken(file, name)),
      )
      .join('`');
  for (const tag of ['again', 'ends', 'replay'])
    if (!tags[tag]) throw new Error(`${file.path} does not say @${tag} beside @WorksOff`);
  const attempts = tags['attempts'];
  return [link, said('again'), said('ends'), attempts ? `\`${app}.${attempts}\`` : '', said('replay')];
}
