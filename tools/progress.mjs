// What a person sees while something takes its time. Node built-ins only: runs before dependencies exist.

/** When the command began; the set-up may start it anew on another Node, and its clock goes on. */
export const commandStartedAt = Number(process.env.ASSAY_COMMAND_STARTED_AT ?? Date.now());
// Not for commands that this one starts.
delete process.env.ASSAY_COMMAND_STARTED_AT;

/**
 * One line on standard error, with the seconds since the command began.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${((Date.now() - commandStartedAt) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
}

/**
 * Says what is going on every few seconds until the work is done, and how long it took.
 * @template T
 * @param {string} text
 * @param {() => Promise<T>} work
 * @param {() => string} [detail]
 * @returns {Promise<T>}
 */
export async function sayWhile(text, work, detail = () => '') {
  const begin = Date.now();
  const seconds = () => `${((Date.now() - begin) / 1000).toFixed(1)} s`;
  say(`${text} …`);
  const timer = setInterval(() => say(`${text} … ${seconds()}${detail()}`), 5000);
  try {
    const result = await work();
    say(`${text}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
