// What an app's README says of messages: what it answers, announces and needs, from the contracts and their uses.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { contractCatalogue } from './catalogue.mjs';
import { between, table } from './markdown.mjs';
import { messageUses } from './message-uses.mjs';
import { PRODUCTION, readFiles, root } from './source-tree.mjs';
import { doorsOf } from './who-may-see-what-page.mjs';

/** @typedef {import('./catalogue.mjs').Entry} Entry */
/** @typedef {import('./message-uses.mjs').Use} Use */
/** @typedef {{ readonly entry: Entry, readonly uses: readonly Use[] }} Message a contract with everybody who uses it */

/**
 * @param {readonly string[]} apps
 * @returns {Record<string, string>} texts by path
 */
export function readmes(apps) {
  const messages = allMessages();
  const paths = apps.map((app) => /** @type {const} */ ([app, `apps/${app}/README.md`]));
  return Object.fromEntries(
    paths
      .filter(([, path]) => existsSync(join(root, path)))
      .map(([app, path]) => {
        const text = readFileSync(join(root, path), 'utf8');
        const sections = Object.entries(sectionsOf(app, messages));
        return [path, sections.reduce((all, [name, content]) => between(all, name, content), text)];
      }),
  );
}

/** @returns {Message[]} */
function allMessages() {
  const entries = contractCatalogue();
  const uses = messageUses(
    readFiles(PRODUCTION),
    entries.map(({ exportedAs }) => exportedAs),
  );
  return entries.map((entry) => ({
    entry,
    uses: uses.filter(({ contract }) => contract === entry.exportedAs),
  }));
}

/**
 * @param {string} app
 * @param {readonly Message[]} messages
 */
function sectionsOf(app, messages) {
  const own = messages.filter(({ entry }) => entry.contract.owner === app);
  return {
    ...(app === 'gateway' ? { doors: doorsOf(app) } : {}),
    answers: answers(app, own),
    announces: announces(app, own),
    needs: needs(app, messages),
  };
}

/**
 * @param {string} app
 * @param {readonly Message[]} own
 */
function answers(app, own) {
  const rows = own
    .filter(({ entry }) => entry.contract.kind === 'request')
    .map((message) => [
      named(message, 'answers', app),
      message.entry.contract.summary,
      appsThat('asks', message),
    ]);
  return rows.length === 0 ? 'No request.' : table(['request', 'promise', 'asked by'], rows);
}

/**
 * @param {string} app
 * @param {readonly Message[]} own
 */
function announces(app, own) {
  const rows = own
    .filter(({ entry }) => entry.contract.kind === 'event')
    .map((message) => [
      named(message, 'announces', app),
      message.entry.contract.summary,
      appsThat('consumes', message),
    ]);
  return rows.length === 0 ? 'Nothing.' : table(['event', 'it means', 'consumed by'], rows);
}

/**
 * @param {string} app
 * @param {readonly Message[]} messages
 */
function needs(app, messages) {
  const owners = [...new Set(messages.map(({ entry }) => entry.contract.owner))];
  const rows = owners.flatMap((owner) => {
    const theirs = messages.filter(({ entry }) => entry.contract.owner === owner);
    const said = (/** @type {Use['kind']} */ kind) =>
      theirs
        .filter(({ uses }) => uses.some((use) => use.app === app && use.kind === kind))
        .map((message) => named(message, kind, app))
        .join(', ');
    const row = [owner, said('consumes'), said('asks')];
    return row[1] || row[2] ? [row] : [];
  });
  return table(['of', 'events', 'answers'], rows);
}

/**
 * The message with the files of the app that use it so; a file of the same name is the link.
 * @param {Message} message
 * @param {Use['kind']} kind
 * @param {string} app
 */
function named({ entry, uses }, kind, app) {
  const { name } = entry.contract;
  const paths = [
    ...new Set(uses.filter((use) => use.app === app && use.kind === kind).map(({ path }) => path)),
  ];
  const links = paths.map((path) => [basename(path, '.ts'), path.replace(`apps/${app}/`, '')]);
  const same = links.find(([file]) => file === name);
  if (same && links.length === 1) return `[\`${name}\`](${same[1]})`;
  return `\`${name}\` (${links.map(([file, path]) => `[${file}](${path})`).join(', ')})`;
}

/**
 * @param {Use['kind']} kind
 * @param {Message} message
 */
function appsThat(kind, { uses }) {
  return [...new Set(uses.filter((use) => use.kind === kind).map(({ app }) => app))].join(', ');
}
