// Servers, migrations and apps, in the order in which they need each other.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from '../environment.mjs';
import { say, sayWhile } from '../progress.mjs';
import { startNats } from '../servers/nats.mjs';
import { forgetPostgres, startPostgres } from '../servers/postgres.mjs';
import { keepRunning } from './keep-running.mjs';
import { loginPerApp } from './logins.mjs';

/** @typedef {import('./lifetime.mjs').Lifetime} Lifetime */
/** @typedef {import('../environment.mjs').Servers} Servers */

/**
 * PostgreSQL, brought up to date, and NATS: the configured ones, else our own in the data folder.
 * @param {Lifetime} life
 * @param {string} folder
 * @returns {Promise<Servers>}
 */
export async function startServers(life, folder) {
  mkdirSync(folder, { recursive: true });
  // Its libraries load while the servers start.
  const migrating = import('../migrate.mjs');
  const [postgres, nats] = await sayWhile('PostgreSQL and NATS', () =>
    bothOf(
      life,
      startPostgres({ dataFolder: join(folder, 'postgres'), configured: setting('DATABASE_URL') }),
      startNats({ dataFolder: join(folder, 'nats'), configured: setting('NATS_URL'), progress: say }),
    ),
  );
  const { migrate, isCurrent } = await migrating;
  if (!(await isCurrent(postgres.url))) {
    const ran = await sayWhile('migrations', () => migrate(postgres.url));
    say(`  ${ran.length} migrations ran`);
  }
  // A configured server has the logins that its operator made.
  if (!postgres.embedded) return { databaseUrl: postgres.url, nats };
  return { databaseUrl: postgres.url, databaseUrls: await loginPerApp(postgres.url), nats };
}

/**
 * Both servers, each to be stopped at the end even where the other one did not come up.
 * @template {{ stop: () => Promise<void> }} A
 * @template {{ stop: () => Promise<void> }} B
 * @param {Lifetime} life
 * @param {Promise<A>} one
 * @param {Promise<B>} other
 * @returns {Promise<[A, B]>}
 */
async function bothOf(life, one, other) {
  for (const outcome of await Promise.allSettled([one, other]))
    if (outcome.status === 'fulfilled') life.onEnd(outcome.value.stop);
  return Promise.all([one, other]);
}

/**
 * Removes everything that earlier starts left in a data folder; refuses while one of them runs.
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function startFromNothing(folder) {
  await forgetPostgres(join(folder, 'postgres'));
  rmSync(folder, { recursive: true, force: true });
  say(`${folder} is empty again`);
}

/**
 * Apps as processes; when one of them dies later, the others go on and it is started again.
 * @param {Lifetime} life
 * @param {readonly string[]} names
 * @param {{ values: import('../environment.mjs').Values, servers: Servers, logFolder: string }} options
 * @returns {Promise<Map<string, import('../processes.mjs').RunningApp>>}
 */
export async function startProductApps(life, names, { values, servers, logFolder }) {
  const environments = new Map();
  for (const name of names) environments.set(name, await environmentOf(name, values, servers));
  return sayWhile(names.join(', '), () =>
    keepRunning(life, names, (name) => ({ env: environments.get(name), logFolder })),
  );
}

/**
 * A variable, or the content of the file that NAME_FILE names.
 * @param {string} name
 */
function setting(name) {
  const file = process.env[`${name}_FILE`];
  return file ? readFileSync(file, 'utf8').trim() : process.env[name];
}
