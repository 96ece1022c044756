// What one command started, stopped in reverse order: at its end, on Ctrl-C, or when a part dies.
import { say } from '../progress.mjs';
import { whenNpmIsGone } from '../setup/parent.mjs';

const SIGNALS = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

/**
 * @typedef {object} Lifetime
 * @property {(stop: () => Promise<void>) => void} onEnd remembers how to stop something that was started
 * @property {(status: number) => Promise<never>} end stops everything and ends the process; once, whoever asks
 * @property {() => boolean} isEnding
 */

/** @returns {Lifetime} */
export function lifetime() {
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  /** @type {Promise<never> | undefined} */
  let ending;
  const stopAll = async (/** @type {number} */ status) => {
    for (const stop of stops.reverse()) {
      await stop().catch((/** @type {unknown} */ error) => say(`while stopping: ${describe(error)}`));
    }
    return process.exit(status);
  };
  const end = (/** @type {number} */ status) => (ending ??= stopAll(status));
  const endSoon = (/** @type {number} */ status) => {
    if (!ending) say('stopping what was started …');
    void end(status);
  };
  for (const [signal, status] of Object.entries(SIGNALS)) process.on(signal, () => endSoon(status));
  whenNpmIsGone(() => endSoon(SIGNALS.SIGTERM));
  return { onEnd: (stop) => void stops.push(stop), end, isEnding: () => ending !== undefined };
}

/**
 * Runs the command to its end; what it throws is said in one line and ends everything.
 * @param {(life: Lifetime) => Promise<void>} command
 * @returns {Promise<void>}
 */
export async function live(command) {
  const life = lifetime();
  try {
    await command(life);
  } catch (error) {
    if (!life.isEnding()) say(describe(error));
    await life.end(1);
  }
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? error.message : String(error);
}
