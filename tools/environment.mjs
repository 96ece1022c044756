// What each app is started with: only the variables its own configuration class knows.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeConfig, loadConfig } from '@assay/runtime';

const ROOT = resolve(import.meta.dirname, '..');
/** Variables that belong to the machine and not to an app. */
const OF_THE_MACHINE =
  /^(PATH|HOME|TZ|TMPDIR|LANG|LC_.*|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR))$/;

/** @typedef {Record<string, string | undefined>} Values */
/** @typedef {{ url: string, users: Record<string, string> }} Nats */
/**
 * @typedef {object} Servers
 * @property {string} databaseUrl for whoever has no address of their own
 * @property {Record<string, string>} [databaseUrls] by app
 * @property {Nats} nats
 */

/**
 * The environment of one app, cut out of everything that is known.
 * @param {string} app
 * @param {Values} values
 * @param {Servers} [servers]
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function environmentOf(app, values, servers) {
  const known = new Set(describeConfig(await configClass(app)).flatMap(({ name }) => [name, `${name}_FILE`]));
  const all = { ...values, ...(servers && connections(app, values, servers)) };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => known.has(name) || OF_THE_MACHINE.test(name)),
  );
}

/**
 * All that is missing or wrong, over all apps at once, each variable once.
 * @param {readonly string[]} apps
 * @param {(app: string) => Promise<NodeJS.ProcessEnv>} environment
 * @returns {Promise<string[]>}
 */
export async function configurationFaults(apps, environment) {
  /** @type {Map<string, string>} */
  const faults = new Map();
  for (const app of apps) {
    try {
      loadConfig(await configClass(app), await environment(app));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      for (const line of error.message.split('\n').slice(1)) {
        const [name = ''] = line.trim().split(' ');
        // Where two apps expect different things of a variable, the longer line says more.
        if (line.trim().length > (faults.get(name)?.length ?? 0)) faults.set(name, line.trim());
      }
    }
  }
  return [...faults.values()].sort((a, b) => a.localeCompare(b));
}

/**
 * @param {string} app
 * @param {Values} values
 * @param {Servers} servers
 * @returns {Values}
 */
function connections(app, values, { databaseUrl, databaseUrls, nats }) {
  // A configured server may have one user per app (docker/nats.conf) or one for all.
  const own = nats.users[app] ?? values[`NATS_PASSWORD_${app.toUpperCase()}`];
  return {
    DATABASE_URL: databaseUrls?.[app] ?? databaseUrl,
    DATABASE_URL_FILE: undefined,
    NATS_URL: nats.url,
    ...(own && { NATS_USER: app, NATS_PASSWORD: own, NATS_PASSWORD_FILE: undefined }),
  };
}

/**
 * @param {string} app
 * @returns {Promise<new () => object>} what apps/<app>/src/app.config.ts calls `…Config`
 */
export async function configClass(app) {
  const module = await import(pathToFileURL(`${ROOT}/apps/${app}/dist/src/app.config.js`).href);
  const found = Object.entries(module).find(([name]) => name.endsWith('Config'));
  if (!found) throw new Error(`apps/${app}/src/app.config.ts exports no class named …Config`);
  return found[1];
}
