// NATS with JetStream for the demo and the tests: the configured server, else one of our own in a data folder.
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { join, resolve } from 'node:path';
import { freePort, spawnTied, stopChild, untilReady } from './child.mjs';
import { natsServerBinary } from './nats-binary.mjs';

/** @typedef {Record<string, string>} NatsUsers passwords by user */
/** @typedef {{ url: string, users: NatsUsers, embedded: boolean, stop: () => Promise<void>, kill: () => Promise<void>, remove: () => Promise<void> }} NatsServer */

const CONFIG = resolve(import.meta.dirname, '../../docker/nats.conf');
const USERS = ['gateway', 'consent', 'ordering', 'notification', 'results', 'operator'];

/**
 * A running NATS with JetStream; every embedded start makes new passwords unless it is given some.
 * @param {{ dataFolder: string, port?: number, users?: NatsUsers, configured?: string, progress?: (line: string) => void }} options
 *   `port` and `users` let a stopped server come back as it was; `configured` is the server to use instead, NATS_URL by default
 * @returns {Promise<NatsServer>}
 */
export async function startNats({
  dataFolder,
  port = 0,
  users = makeNatsUsers(),
  configured = process.env.NATS_URL,
  progress = () => {},
}) {
  const nothing = async () => {};
  if (configured)
    return { url: configured, users: {}, embedded: false, stop: nothing, kill: nothing, remove: nothing };
  const binary = natsServerBinary(progress);
  const folder = resolve(dataFolder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const chosen = port || (await freePort());
  const log = join(folder, 'nats.log');
  const child = launch({ binary, folder, port: chosen, users, log });
  const stop = () => stopChild(child, 'SIGTERM', 10_000);
  const kill = () => stopChild(child, 'SIGKILL', 10_000);
  const remove = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(() => greeting(chosen), { child, timeoutMs: 120_000, what: 'nats-server', log });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `nats://127.0.0.1:${chosen}`, users, embedded: true, stop, kill, remove };
}

/** @returns {NatsUsers} */
export function makeNatsUsers() {
  // nats-server reads a value that begins with a digit as a number.
  return Object.fromEntries(USERS.map((user) => [user, `p${randomBytes(20).toString('hex')}`]));
}

/** @param {{ binary: string, folder: string, port: number, users: NatsUsers, log: string }} start */
function launch({ binary, folder, port, users, log }) {
  const passwords = Object.entries(users).map(([user, password]) => [
    `NATS_PASSWORD_${user.toUpperCase()}`,
    password,
  ]);
  const output = openSync(log, 'a');
  const child = spawnTied(binary, ['-c', CONFIG, '-a', '127.0.0.1', '-p', String(port), '-js'], {
    cwd: folder,
    // A group of its own: Ctrl-C reaches only us, and we stop the server after those who use it.
    detached: true,
    env: {
      PATH: process.env.PATH,
      // Between quotes a path may hold what it likes.
      NATS_STORE_DIR: JSON.stringify(join(folder, 'jetstream')),
      ...Object.fromEntries(passwords),
    },
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return child;
}

/**
 * Resolves when the server greets; it does so only after JetStream has recovered its streams.
 * @param {number} port
 * @returns {Promise<void>}
 */
function greeting(port) {
  return new Promise((resolve, reject) => {
    const socket = connectTcp(port, '127.0.0.1');
    const fail = () => reject(new Error(`no NATS server greets on port ${port}`));
    socket.setTimeout(2000, () => socket.destroy());
    socket.once('error', fail);
    socket.once('close', fail);
    socket.once('data', (data) => {
      if (data.toString('latin1').startsWith('INFO ')) resolve();
      socket.destroy();
    });
  });
}
