// Apps as processes that come back when they end, so that one does not take the others along.
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp, startApps, stopApps } from '../processes.mjs';
import { say } from '../progress.mjs';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** After so long it was not the start that failed. */
const STEADY_MS = 60_000;

/** @typedef {import('../processes.mjs').RunningApp} RunningApp */
/** @typedef {(name: string) => { env: NodeJS.ProcessEnv, logFolder: string }} OptionsOf */

/**
 * Starts apps at once, and each again whenever it ends, with pauses that grow while it keeps ending. Rejects when one
 * of them never came up; ends with the lifetime.
 * @param {import('./lifetime.mjs').Lifetime} life
 * @param {readonly string[]} names
 * @param {OptionsOf} optionsOf
 * @returns {Promise<Map<string, RunningApp>>} what runs now; the map changes with it
 */
export async function keepRunning(life, names, optionsOf) {
  const started = await startApps([...names], optionsOf);
  const running = new Map(started.map((app) => [app.name, app]));
  life.onEnd(() => stopApps([...running.values()]));
  for (const app of started) void keep(life, running, app, optionsOf);
  return running;
}

/**
 * @param {import('./lifetime.mjs').Lifetime} life
 * @param {Map<string, RunningApp>} running
 * @param {RunningApp} first
 * @param {OptionsOf} optionsOf
 */
async function keep(life, running, first, optionsOf) {
  const { name } = first;
  let app = /** @type {RunningApp | undefined} */ (first);
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    if (app) {
      const began = Date.now();
      const { code, signal } = await app.exited;
      if (life.isEnding()) return;
      if (Date.now() - began >= STEADY_MS) pauseMs = FIRST_PAUSE_MS;
      say(
        `${name} ended (${signal ?? code}); it starts again in ${pauseMs / 1000} s. Its log is ${app.logFile}`,
      );
    }
    await sleep(pauseMs);
    if (life.isEnding()) return;
    pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    app = await startApp({ name, ...optionsOf(name) }).catch((/** @type {Error} */ error) => {
      say(`${error.message}\n${name} is tried again in ${pauseMs / 1000} s`);
      return undefined;
    });
    if (!app) continue;
    running.set(name, app);
    // The end may have come while it was starting.
    if (life.isEnding()) return app.stop();
    say(`${name} runs again`);
  }
}
