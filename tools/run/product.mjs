// Servers, migrations and apps, in the order in which they need each other.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf } from '../environment.mjs';
import { migrate } from '../migrate.mjs';
import { startApps, stopApps } from '../processes.mjs';
import { say, sayWhile } from '../progress.mjs';
import { startNats } from '../servers/nats.mjs';
import { startPostgres } from '../servers/postgres.mjs';

/** @typedef {import('./lifetime.mjs').Lifetime} Lifetime */
/** @typedef {{ databaseUrl: string, nats: import('../environment.mjs').Nats }} Servers */

/**
 * PostgreSQL, brought up to date, and NATS: the configured ones, else our own in the data folder.
 * @param {Lifetime} life
 * @param {string} folder
 * @returns {Promise<Servers>}
 */
export async function startServers(life, folder) {
  mkdirSync(folder, { recursive: true });
  const postgres = await sayWhile('PostgreSQL', () =>
    startPostgres({ dataFolder: join(folder, 'postgres'), configured: setting('DATABASE_URL') }),
  );
  life.onEnd(postgres.stop);
  const nats = await sayWhile('NATS', () =>
    startNats({ dataFolder: join(folder, 'nats'), configured: setting('NATS_URL'), progress: say }),
  );
  life.onEnd(nats.stop);
  const ran = await sayWhile('migrations', () => migrate(postgres.url));
  if (ran.length > 0) say(`  ${ran.length} migrations ran`);
  return { databaseUrl: postgres.url, nats };
}

/**
 * Apps as processes; when one of them dies later, everything ends.
 * @param {Lifetime} life
 * @param {readonly string[]} names
 * @param {{ values: import('../environment.mjs').Values, servers: Servers, logFolder: string }} options
 * @returns {Promise<Map<string, import('../processes.mjs').RunningApp>>}
 */
export async function startWatchedApps(life, names, { values, servers, logFolder }) {
  const environments = new Map();
  for (const name of names) environments.set(name, await environmentOf(name, values, servers));
  const running = await sayWhile(names.join(', '), () =>
    startApps([...names], (name) => ({ env: environments.get(name), logFolder })),
  );
  life.onEnd(() => stopApps(running));
  for (const app of running) {
    void app.exited.then(({ code, signal }) => {
      if (life.isEnding()) return;
      say(`${app.name} ended unexpectedly (${signal ?? code}); its log is ${app.logFile}`);
      void life.end(1);
    });
  }
  return new Map(running.map((app) => [app.name, app]));
}

/**
 * A variable, or the content of the file that NAME_FILE names.
 * @param {string} name
 */
function setting(name) {
  const file = process.env[`${name}_FILE`];
  return file ? readFileSync(file, 'utf8').trim() : process.env[name];
}
