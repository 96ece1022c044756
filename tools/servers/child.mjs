// Child processes that never outlive the one that started them, and the ports they listen on.
import { randomInt } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Map<ChildProcess, NodeJS.Signals>} */
const living = new Map();
// However this process ends, nothing it started stays behind.
process.on('exit', () => living.forEach((signal, child) => child.kill(signal)));

const tie = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0;

/**
 * Starts a child that receives a signal when its parent dies without having been able to stop it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { deathSignal?: NodeJS.Signals }} options
 * @returns {ChildProcess}
 */
export function spawnTied(command, args, { deathSignal = 'SIGTERM', ...options }) {
  // pdeathsig also covers the one end that cannot be handled: kill -9.
  const child = tie
    ? spawn('setpriv', ['--pdeathsig', deathSignal.replace('SIG', ''), command, ...args], options)
    : spawn(command, args, options);
  living.set(child, deathSignal);
  child.once('exit', () => living.delete(child));
  // Whoever waits for it sees that it has no process.
  child.on('error', () => living.delete(child));
  return child;
}

/** @param {ChildProcess} child */
export function hasExited(child) {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/**
 * Stops one child: politely first, after the deadline for good.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {number} deadlineMs
 * @returns {Promise<void>}
 */
export async function stopChild(child, signal, deadlineMs) {
  if (hasExited(child)) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), deadlineMs);
  await exited;
  clearTimeout(timer);
}

// Below the ports that the system hands out for outgoing connections: one of those may be gone before it is used.
const LOWEST = 15_000;
const PORTS = 15_000;
// Onwards from a place of its own: a process gives no port twice, and hardly one that another is about to listen on.
let next = randomInt(PORTS);

/**
 * A port nobody listens on, and that no other process of ours is given while this one lives; from the preferred one
 * upwards when one is given.
 * @param {number} [preferred]
 * @returns {Promise<number>}
 */
export async function freePort(preferred = 0) {
  for (let port = preferred; port < preferred + 50 && preferred > 0; port += 1) {
    const found = await claim(port).catch(() => undefined);
    if (found !== undefined) return found;
  }
  for (let tries = 0; tries < 50; tries += 1) {
    const found = await claim(LOWEST + (next++ % PORTS)).catch(() => undefined);
    if (found !== undefined) return found;
  }
  return tryPort(0);
}

/**
 * True when nobody listens on this very port at the moment.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function isFreePort(port) {
  return tryPort(port).then(
    () => true,
    () => false,
  );
}

/**
 * Two that look at the same moment find the same port free. So its number is held over UDP, which nothing here speaks,
 * until this process ends, however it ends.
 * @param {number} port
 * @returns {Promise<number>}
 */
async function claim(port) {
  const mark = createSocket('udp4').unref();
  try {
    await new Promise((resolve, reject) => {
      mark.once('error', reject);
      mark.bind({ address: '127.0.0.1', port, exclusive: true }, () => resolve(undefined));
    });
    return await tryPort(port);
  } catch (error) {
    mark.close();
    throw error;
  }
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    // Without a host: every interface, because that is what the apps take.
    server.listen(port, () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
}

/**
 * Tries until it works, the child has died or the time is over.
 * @template T
 * @param {() => Promise<T>} attempt
 * @param {{ child: ChildProcess, timeoutMs: number, what: string, log: string }} options
 * @returns {Promise<T>}
 */
export async function untilReady(attempt, { child, timeoutMs, what, log }) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (hasExited(child))
        throw new Error(`${what} ended while starting; its log is ${log}`, { cause: error });
      if (Date.now() > deadline)
        throw new Error(`${what} was not ready in ${timeoutMs} ms; its log is ${log}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
