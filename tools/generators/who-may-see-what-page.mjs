// docs/who-may-see-what.md: every door, whom it lets in, and every address behind it.
import { problems } from '@assay/contracts';
import { contractCatalogue } from './catalogue.mjs';
import { doorOf, doors, lockedBy } from './doors.mjs';
import { table } from './markdown.mjs';
import { messageUses } from './message-uses.mjs';
import { routesIn } from './routes.mjs';
import { PRODUCTION, readFiles } from './source-tree.mjs';

/** @typedef {import('./routes.mjs').Route} Route */
/** @typedef {import('./doors.mjs').Door} Door */
/** @typedef {import('./message-uses.mjs').Use} Use */
/** @typedef {import('./catalogue.mjs').Entry} Entry */

/** The sandbox trusts everybody who reaches it, and is no part of the product. */
const product = readFiles(PRODUCTION).filter(({ path }) => !path.startsWith('apps/sandbox/'));
const shut = ['unauthenticated', 'forbidden', 'not-found'];

/** @returns {string} */
export function whoMaySeeWhatPage() {
  const routes = routesIn(product);
  const entries = contractCatalogue();
  const uses = messageUses(
    product,
    entries.map(({ exportedAs }) => exportedAs),
  );
  return `# Who may see what

<!-- written by \`npm run generate\` -->

Every way into the product, from the controllers and what guards them, and from the messages. A route that belongs to no door,
lacks a guard of its door or does not say what it is for is found by \`npm test\`. What is shown: [secrets.md](secrets.md). How often each may knock: the limits in
[configuration.md](configuration.md#durations-limits-and-tests).

${table(['door', 'begins with', 'who', 'shows', 'sees', 'looked at by'], doors.map(doorRow))}

Besides these: \`/docs\` describes the vendor API to anybody, unless \`DOCS_OFFERED\` is \`false\`. \`/health/live\` and \`/health/ready\` on each app's private
\`HEALTH_PORT\` name the version and what is failing to whoever reaches that port, and \`/metrics\` tells numbers there, of nobody. \`BOUNCE_SMTP_PORT\` takes mail from anybody and shows nothing. The
sandbox shows everything to everybody: it is a toy, and no part of an installation.

${doors.map((door) => doorSection(door, routes, { entries, uses })).join('\n\n')}

## Between the apps: NATS

Each app has a login of its own, and [nats.conf](../docker/nats.conf) grants it what this table says and nothing more, each consumer by its name; a test
compares the two. Which company a message is about stands in the message: an app is trusted with all companies. Where the contract says \`ofCompany\`, who answers works for that one alone.

${table(['login', 'asks', 'announces', 'consumes'], natsRows(entries, uses))}

The login \`operator\` replays dead letters and asks for the doctor; no app has it.

## PostgreSQL

Each app has a schema and sees nothing of the others' ([persistence](../libs/persistence/README.md)). What is its own: \`apps/<app>/schema.sql\`. Its login, \`assay_<app>_login\`, owns nothing and may become two roles:
\`assay_<app>\` sees the rows of every company, \`assay_<app>_company\` those of one. \`assay_<app>_owner\` owns the schema; only \`assay_installer\`, which runs the migrations, can become it
([0033](decisions/0033-for-whom-a-statement-works.md)).
`;
}

/** @param {Door} door */
function doorRow({ name, at, who, shows, sees, checks }) {
  const anchor = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
  const begins = at.map((text) => `\`${text}\``).join(', ');
  return [`[${name}](#${anchor})`, begins, who, shows, sees, checks.map(linkTo).join(', ')];
}

/** @param {string} check `app Name` */
function linkTo(check) {
  const [app, name = ''] = check.split(' ');
  const declares = new RegExp(`^export class ${name}\\b`, 'm');
  const file = product.find(({ path, text }) => path.startsWith(`apps/${app}/`) && declares.test(text));
  if (!file) throw new Error(`there is no class ${name} in ${app}`);
  return `[${name}](../${file.path})`;
}

/**
 * @param {Door} door
 * @param {readonly Route[]} routes
 * @param {{ entries: readonly Entry[], uses: readonly Use[] }} messages
 */
function doorSection(door, routes, messages) {
  const rows = routes
    .filter((route) => doorOf(route) === door)
    .map((route) => {
      return routeRow(route, lockedBy(route, door), messages);
    });
  if (rows.length === 0) throw new Error(`nothing is behind the door ${door.name}`);
  return `## ${door.name}\n\n${table(['address', 'what', 'behind', 'refused, where it is not theirs'], rows)}`;
}

/**
 * @param {Route} route
 * @param {readonly string[]} locks
 * @param {{ entries: readonly Entry[], uses: readonly Use[] }} messages
 */
function routeRow(route, locks, { entries, uses }) {
  const { method, address, path, scopes, permission } = route;
  const asked = uses.filter((use) => use.path === path).map(({ contract }) => contract);
  const contracts = entries.filter(({ exportedAs }) => asked.includes(exportedAs));
  const what = whatItIsFor(route, contracts);
  const needs = [
    ...locks.map((lock) => `\`${lock}\``),
    ...(scopes.length > 0 ? [`scope ${scopes.map((scope) => `\`${scope}\``).join(' or ')}`] : []),
    ...(permission ? [`permission \`${permission}\``] : []),
  ];
  const refusals = contracts.flatMap(({ contract }) =>
    contract.kind === 'request' ? contract.problems : [],
  );
  const theirs = [...new Set(refusals)].filter((code) => shut.includes(problems[code].kind));
  return [
    `[${method} \`${address}\`](../${path})`,
    what,
    needs.join(', '),
    theirs.map((code) => `\`${code}\``).join(', '),
  ];
}

/**
 * What the operation promises, or else what it asks for.
 * @param {Route} route
 * @param {readonly Entry[]} contracts that it asks
 * @returns {string}
 */
export function whatItIsFor({ method, address, path, sentence }, contracts) {
  const what = sentence || contracts[0]?.contract.summary;
  if (!what) throw new Error(`${method} ${address} (${path}) does not say what it is for`);
  return what;
}

/**
 * @param {readonly Entry[]} entries
 * @param {readonly Use[]} uses
 */
function natsRows(entries, uses) {
  const logins = [...new Set(uses.map(({ app }) => app))].toSorted();
  const linked = (/** @type {readonly Entry[]} */ some) =>
    some.map(({ contract }) => `[${contract.name}](messages.md#${contract.name})`).join(', ');
  return logins.map((app) => {
    const those = (/** @type {Use['kind']} */ kind) =>
      entries.filter(({ exportedAs }) =>
        uses.some((use) => use.app === app && use.kind === kind && use.contract === exportedAs),
      );
    const unasked = entries.filter(
      (entry) => entry.contract.kind === 'request' && !those('asks').includes(entry),
    );
    const asks = app === 'gateway' ? `everything but ${linked(unasked)}` : linked(those('asks'));
    return [app, asks, linked(those('announces')), linked(those('consumes'))];
  });
}

/**
 * The rooms of an app behind which there are addresses.
 * @param {string} app
 * @returns {string}
 */
export function doorsOf(app) {
  const rooms = Map.groupBy(
    routesIn(product).filter((route) => route.app === app),
    ({ path }) => path.split('/').at(-2) ?? '',
  );
  const rows = [...rooms].map(([room, routes]) => {
    const all = [...new Set(routes.map(({ address }) => address))];
    const first = all.filter((address) => !all.some((other) => address.startsWith(`${other}/`)));
    const who = [...new Set(routes.map((route) => doorOf(route).who))];
    return [`[${room}](src/${room})`, first.map((address) => `\`${address}\``).join(', '), who.join('; ')];
  });
  return table(['room', 'addresses, with what is below them', 'for'], rows.toSorted(byRoom));
}

/**
 * @param {readonly string[]} left
 * @param {readonly string[]} right
 */
function byRoom([left = ''], [right = '']) {
  return left.localeCompare(right);
}
