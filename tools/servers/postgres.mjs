// PostgreSQL for the demo and the tests: the configured server, else a cluster of our own in a data folder.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { freePort, spawnTied, stopChild, untilReady } from './child.mjs';
import { postgresHome, serverIdentity } from './postgres-binaries.mjs';
import { claimCluster } from './postgres-orphan.mjs';

/** @typedef {{ url: string, embedded: boolean, stop: () => Promise<void>, remove: () => Promise<void> }} PostgresServer */
/** @typedef {{ home: string, folder: string, cluster: string, identity: import('./postgres-binaries.mjs').Identity }} Place */

/**
 * A running PostgreSQL with a database `assay`, owned by a superuser whose password stays in the data folder.
 * @param {{ dataFolder: string, durable?: boolean, configured?: string }} options
 *   `durable: false` leaves out fsync (tests); `configured` is the server to use instead, DATABASE_URL by default
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres({ dataFolder, durable = true, configured = process.env.DATABASE_URL }) {
  const nothing = async () => {};
  if (configured) return { url: configured, embedded: false, stop: nothing, remove: nothing };
  const place = prepare(dataFolder);
  await claimCluster(place.cluster);
  const password = ensureCluster(place);
  const port = await freePort();
  const child = launch(place, port, durable);
  const stop = () => stopChild(child, 'SIGINT', 10_000);
  const remove = async () => {
    await stop();
    fs.rmSync(place.folder, { recursive: true, force: true });
  };
  try {
    await untilReady(() => ensureDatabase(serverUrl(password, port, 'postgres')), {
      child,
      timeoutMs: 120_000,
      what: 'PostgreSQL',
      log: logFile(place),
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: serverUrl(password, port, 'assay'), embedded: true, stop, remove };
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
 * @param {string} dataFolder
 * @returns {Place}
 */
function prepare(dataFolder) {
  const identity = serverIdentity();
  const folder = reachable(resolve(dataFolder), identity);
  return { home: postgresHome(identity), folder, cluster: join(folder, 'cluster'), identity };
}

/**
 * The data folder itself, or one below /var/tmp when the server's user cannot get there (a checkout below /root).
 * @param {string} wanted
 * @param {import('./postgres-binaries.mjs').Identity} identity
 */
function reachable(wanted, identity) {
  for (const folder of placesOf(wanted)) {
    // Two steps: a mode given with `recursive` would close the folders above to the server's user as well.
    fs.mkdirSync(dirname(folder), { recursive: true });
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (identity.uid !== undefined) fs.chownSync(folder, identity.uid, identity.gid ?? identity.uid);
    if (spawnSync('test', ['-w', folder, '-a', '-x', folder], { ...identity, cwd: '/' }).status === 0)
      return folder;
    fs.rmdirSync(folder);
  }
  throw new Error(`PostgreSQL's user can write none of ${placesOf(wanted).join(' and ')}: set DATABASE_URL`);
}

/** @param {string} wanted */
function placesOf(wanted) {
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return [wanted, `/var/tmp/assay-${name}`];
}

/**
 * Creates the cluster once; a half-made one is made again.
 * @param {Place} place
 * @returns {string} the superuser's password
 */
function ensureCluster({ home, folder, cluster, identity }) {
  const secret = join(folder, 'password');
  const complete = join(folder, 'complete');
  if (fs.existsSync(complete)) return fs.readFileSync(secret, 'utf8');
  fs.rmSync(cluster, { recursive: true, force: true });
  fs.writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (identity.uid !== undefined) fs.chownSync(secret, identity.uid, identity.gid ?? identity.uid);
  const made = spawnSync(
    join(home, 'bin', 'initdb'),
    // The built-in locale asks nothing of the machine, so that every machine sorts alike.
    [
      '-D',
      cluster,
      '-U',
      'assay',
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      '--locale=C',
    ].concat('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'),
    { ...identity, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' }, encoding: 'utf8' },
  );
  if (made.status !== 0)
    throw new Error(`PostgreSQL could not create its data folder ${cluster}: ${made.stderr || made.error}`);
  fs.writeFileSync(complete, '');
  return fs.readFileSync(secret, 'utf8');
}

/**
 * @param {Place} place
 * @param {number} port
 * @param {boolean} durable
 */
function launch(place, port, durable) {
  const settings = {
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
