// The built apps as processes of their own: started, waited for, watched, stopped.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { spawnTied, stopChild } from './servers/child.mjs';
import { keepLog } from './servers/child-log.mjs';

const ROOT = resolve(import.meta.dirname, '..');
// What V8 made of the sources is kept: a world of seven processes starts in 3.6 s instead of 4.5.
const COMPILED = join(ROOT, '.data/compiled');
// As in docker/Dockerfile: room for what is young, and one arena for what is not V8's, since an app works on one thread.
const SMALL_HEAP = '--max-semi-space-size=4';
const ONE_ARENA = { MALLOC_ARENA_MAX: '1' };
const READY_WITHIN_MS = 300_000;
const STOPPED_WITHIN_MS = 60_000;

export const PRODUCT_APPS = /** @type {const} */ ([
  'consent',
  'ordering',
  'notification',
  'results',
  'gateway',
]);

/** @typedef {Record<string, unknown> & { msg: string }} LogLine one JSON line of an app */
/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Exit */
/**
 * @typedef {object} RunningApp
 * @property {string} name
 * @property {number} pid
 * @property {LogLine} ready the app's `ready` line: ports by name
 * @property {number} healthPort
 * @property {number} port its public port, 0 without one
 * @property {string} logFile
 * @property {Promise<Exit>} exited
 * @property {() => Promise<void>} stop politely; after a deadline for good
 * @property {(signal: NodeJS.Signals) => void} kill
 */

/**
 * Starts a built app and resolves when it says that it is ready; when it does not come up, tells why and leaves nothing.
 * @param {{ name: string, env: NodeJS.ProcessEnv, logFolder: string, onLine?: (line: LogLine) => void }} options
 * @returns {Promise<RunningApp>}
 */
export async function startApp({ name, env, logFolder, onLine = () => {} }) {
  mkdirSync(logFolder, { recursive: true });
  const logFile = join(logFolder, `${name}.log`);
  const script = join(ROOT, 'apps', name, 'dist/main.js');
  const child = spawnTied(process.execPath, [SMALL_HEAP, script], {
    cwd: ROOT,
    env: { NODE_COMPILE_CACHE: COMPILED, ...ONE_ARENA, ...env },
    // A group of its own: Ctrl-C reaches only us, and we stop the apps in order.
    detached: true,
    // When we die unawares the servers die as well: an app would wait for them in vain.
    deathSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  keepLog(child, logFile);
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const stop = () => stopChild(child, 'SIGTERM', STOPPED_WITHIN_MS);
  try {
    const ready = await untilReadyLine({ name, child, logFile, onLine });
    return {
      name,
      pid: child.pid ?? 0,
      ready,
      healthPort: portIn(ready.healthPort),
      port: portIn(ready.port),
      logFile,
      exited,
      stop,
      kill: (signal) => void child.kill(signal),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {{ name: string, child: import('node:child_process').ChildProcess, logFile: string, onLine: (line: LogLine) => void }} options
 * @returns {Promise<LogLine>}
 */
function untilReadyLine({ name, child, logFile, onLine }) {
  return new Promise((resolve, reject) => {
    /** @type {string[]} */
    const last = [];
    const fail = (/** @type {string} */ what) =>
      reject(new Error(`${name} ${what}; its log is ${logFile}:\n${last.join('\n')}`));
    const timer = setTimeout(() => fail(`was not ready in ${READY_WITHIN_MS / 1000} s`), READY_WITHIN_MS);
    const read = (/** @type {string} */ text) => {
      last.push(text);
      if (last.length > 12) last.shift();
      const line = parseLine(text);
      onLine(line);
      if (line.msg !== 'ready') return;
      clearTimeout(timer);
      resolve(line);
    };
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on('line', read);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      fail(`ended with ${signal ?? code} before it was ready`);
    });
  });
}

/** @param {unknown} value */
function portIn(value) {
  return typeof value === 'number' ? value : 0;
}

/**
 * @param {string} text
 * @returns {LogLine}
 */
function parseLine(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { msg: text };
  }
}

/**
 * Starts several apps at once; when one does not come up, stops the others again.
 * @param {string[]} names
 * @param {(name: string) => { env: NodeJS.ProcessEnv, logFolder: string, onLine?: (line: LogLine) => void }} optionsOf
 * @returns {Promise<RunningApp[]>}
 */
export async function startApps(names, optionsOf) {
  const outcomes = await Promise.allSettled(names.map((name) => startApp({ name, ...optionsOf(name) })));
  const running = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (!failure) return running;
  await stopApps(running);
  throw failure.reason;
}

/**
 * Stops apps, those that take work from outside before those that do it.
 * @param {RunningApp[]} running
 * @returns {Promise<void>}
 */
export async function stopApps(running) {
  const isDoor = (/** @type {RunningApp} */ { name }) => name === 'gateway' || name === 'sandbox';
  await Promise.all(running.filter(isDoor).map(({ stop }) => stop()));
  await Promise.all(running.filter((app) => !isDoor(app)).map(({ stop }) => stop()));
}
