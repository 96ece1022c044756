// Tells the steps of a story: what happened, how long it took, and whether that was within its bound.

/** @typedef {{ ms?: number, detail?: string, at?: number }} Outcome `ms` when the time to judge is not the step's own, `at` when it ended */

export class Teller {
  /** The step that did not happen. @type {string | undefined} */
  failed;
  /** Steps that did what they should and took longer than promised. */
  slow = 0;
  #number = 0;

  /**
   * Plays one step; a step that was only slow is none that failed, and one that did not happen ends the story.
   * @template {Outcome} T
   * @param {string} title
   * @param {number | undefined} boundMs
   * @param {() => Promise<T>} play
   * @returns {Promise<T>}
   */
  async step(title, boundMs, play) {
    this.#number += 1;
    const begin = performance.now();
    try {
      const outcome = await play();
      const ms = outcome.ms ?? performance.now() - begin;
      const late = boundMs !== undefined && ms > boundMs;
      if (late) this.slow += 1;
      this.#print(late ? 'SLOW' : 'PASS', title, ms, boundMs, outcome.detail);
      return outcome;
    } catch (error) {
      this.failed ??= title;
      this.#print(
        'FAIL',
        title,
        performance.now() - begin,
        boundMs,
        error instanceof Error ? error.message : String(error),
      );
      throw error;
    }
  }

  /**
   * @param {'PASS' | 'SLOW' | 'FAIL'} verdict
   * @param {string} title
   * @param {number} ms
   * @param {number | undefined} boundMs
   * @param {string} [detail]
   */
  #print(verdict, title, ms, boundMs, detail) {
    const bound = boundMs === undefined ? '' : `(goal ${boundMs} ms)`;
    const time = `${Math.round(ms)} ms`.padStart(9);
    process.stdout.write(
      `${verdict} ${String(this.#number).padStart(2)}. ${title.padEnd(58)} ${time} ${bound}`.trimEnd() + '\n',
    );
    if (detail) process.stdout.write(`         ${detail}\n`);
  }
}
