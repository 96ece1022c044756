// PostgreSQL for the demo and the tests: the configured server, else a cluster of our own in a data folder.
import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { freePort, spawnTied, stopChild, untilReady } from './child.mjs';
import { ensureCluster, placesOf, prepare } from './postgres-cluster.mjs';
import { claimCluster } from './postgres-orphan.mjs';

/** @typedef {import('./postgres-cluster.mjs').Place} Place */
/**
 * @typedef {object} PostgresServer
 * @property {string} url
 * @property {boolean} embedded
 * @property {string} cluster its data folder; empty where the server is not ours
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} kill ends it as a power cut does
 * @property {() => Promise<void>} remove
 */
/**
 * @typedef {object} PostgresOptions
 * @property {string} dataFolder
 * @property {boolean} [durable] false leaves out fsync (tests)
 * @property {string} [configured] the server to use instead, DATABASE_URL by default
 * @property {number} [port] lets a stopped server come back where it was
 * @property {Record<string, string>} [settings] more settings of the server
 * @property {import('./postgres-cluster.mjs').Seed} [seed] what a new data folder is made of, instead of nothing
 */

/**
 * A running PostgreSQL with a database `assay`, owned by a superuser whose password stays in the data folder.
 * @param {PostgresOptions} options
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({
  dataFolder,
  durable = true,
  configured = process.env.DATABASE_URL,
  port: wanted = 0,
  settings = {},
  seed,
}) {
  const nothing = async () => {};
  if (configured)
    return { url: configured, embedded: false, cluster: '', stop: nothing, kill: nothing, remove: nothing };
  const place = prepare(dataFolder);
  await claimCluster(place.cluster);
  const password = await ensureCluster(place, seed);
  const port = wanted || (await freePort());
  const child = launch(place, { ...settingsOf(port, durable), ...settings });
  const url = serverUrl(password, port, 'assay');
  const stop = () => stopChild(child, 'SIGINT', 10_000);
  const kill = () => stopChild(child, 'SIGKILL', 10_000);
  const remove = async () => {
    await stop();
    fs.rmSync(place.folder, { recursive: true, force: true });
  };
  try {
    const what = { child, timeoutMs: 120_000, what: 'PostgreSQL', log: logFile(place) };
    await untilReady(() => ensureDatabase(serverUrl(password, port, 'postgres')), what);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, embedded: true, cluster: place.cluster, stop, kill, remove };
}

/**
 * Removes what earlier starts left of a data folder, wherever it had to be; refuses while one of them lives.
 * @param {string} dataFolder
 * @returns {Promise<void>}
 */
export async function forgetPostgres(dataFolder) {
  for (const folder of placesOf(resolve(dataFolder))) {
    const cluster = join(folder, 'cluster');
    if (fs.existsSync(cluster)) await claimCluster(cluster);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {number} port
 * @param {boolean} durable
 * @returns {Record<string, string | number>}
 */
function settingsOf(port, durable) {
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Specs have many worlds on one server.
    max_connections: durable ? 300 : 600,
    timezone: 'UTC',
    log_timezone: 'UTC',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    // It would visit each of hundreds of databases that live for a minute.
    autovacuum: durable ? 'on' : 'off',
  };
}

/**
 * @param {Place} place
 * @param {Record<string, string | number>} settings
 */
function launch(place, settings) {
  const log = fs.openSync(logFile(place), 'a');
  const child = spawnTied(
    join(place.home, 'bin', 'postgres'),
    ['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...place.identity,
      deathSignal: 'SIGINT',
      cwd: '/',
      // A group of its own: Ctrl-C reaches only us, and we stop the server after those who use it.
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', log, log],
    },
  );
  fs.closeSync(log);
  return child;
}

/** @param {Place} place */
function logFile(place) {
  return join(place.folder, 'postgres.log');
}

/**
 * @param {string} password
 * @param {number} port
 * @param {string} database
 */
function serverUrl(password, port, database) {
  return `postgres://assay:${password}@127.0.0.1:${port}/${database}`;
}

/** @param {string} adminUrl */
async function ensureDatabase(adminUrl) {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_database WHERE datname = 'assay'`);
    if (rowCount === 0) await client.query('CREATE DATABASE assay');
  } finally {
    await client.end();
  }
}
