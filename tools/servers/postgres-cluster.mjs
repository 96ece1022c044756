// The data folder of a PostgreSQL of ours: where it may be, and how it comes to be one.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { postgresHome, serverIdentity } from './postgres-binaries.mjs';

/** @typedef {{ home: string, folder: string, cluster: string, identity: import('./postgres-binaries.mjs').Identity }} Place */
/** @typedef {{ password: string, fill: (cluster: string) => Promise<void> }} Seed the files of another server, instead of initdb */

/**
 * @param {string} dataFolder
 * @returns {Place}
 */
export function prepare(dataFolder) {
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

/**
 * Where a data folder may be: itself, or one below /var/tmp.
 * @param {string} wanted
 */
export function placesOf(wanted) {
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return [wanted, `/var/tmp/assay-${name}`];
}

/**
 * Creates the cluster once, by initdb or from the files of another one; a half-made one is made again.
 * @param {Place} place
 * @param {Seed} [seed]
 * @returns {Promise<string>} the superuser's password
 */
export async function ensureCluster(place, seed) {
  const { folder, cluster, identity } = place;
  const secret = join(folder, 'password');
  const complete = join(folder, 'complete');
  if (fs.existsSync(complete)) return fs.readFileSync(secret, 'utf8');
  fs.rmSync(cluster, { recursive: true, force: true });
  fs.writeFileSync(secret, seed?.password ?? randomBytes(24).toString('hex'), { mode: 0o600 });
  give(secret, identity);
  if (seed) {
    fs.mkdirSync(cluster, { mode: 0o700 });
    await seed.fill(cluster);
    give(cluster, identity);
  } else initialise(place, secret);
  fs.writeFileSync(complete, '');
  return fs.readFileSync(secret, 'utf8');
}

/**
 * Makes a file, or a folder with all that is in it, the server's user's own.
 * @param {string} path
 * @param {import('./postgres-binaries.mjs').Identity} identity
 */
export function give(path, { uid, gid }) {
  if (uid === undefined) return;
  const below = fs.statSync(path).isDirectory() ? fs.readdirSync(path, { recursive: true }) : [];
  for (const one of [path, ...below.map((name) => join(path, String(name)))])
    fs.chownSync(one, uid, gid ?? uid);
}

/**
 * @param {Place} place
 * @param {string} secret
 */
function initialise({ home, cluster, identity }, secret) {
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
}
