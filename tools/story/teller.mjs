// Tells the steps of a story: what happened, how long it took, and whether that was within its bound.

/** @typedef {{ ms?: number, detail?: string, at?: number }} Outcome `ms` when the time to judge is not the step's own, `at` when it ended */

export class Teller {
  /** The first step that failed. @type {string | undefined} */
  failed;
  #number = 0;

  /**
   * Plays one step; the story goes on after a step that was only too slow, and ends with one that did not happen.
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
      if (late) this.failed ??= title;
      this.#print(late ? 'FAIL' : 'PASS', title, ms, boundMs, outcome.detail);
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
   * @param {'PASS' | 'FAIL'} verdict
   * @param {string} title
   * @param {number} ms
   * @param {number | undefined} boundMs
   * @param {string} [detail]
   */
  #print(verdict, title, ms, boundMs, detail) {
    const bound = boundMs === undefined ? '' : `≤ ${boundMs} ms`;
    const time = `${Math.round(ms)} ms`.padStart(9);
    process.stdout.write(
      `${verdict} ${String(this.#number).padStart(2)}. ${title.padEnd(58)} ${time} ${bound}\n`,
    );
    if (detail) process.stdout.write(`         ${detail}\n`);
  }
}
