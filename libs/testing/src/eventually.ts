import { setTimeout as sleep } from 'node:timers/promises';

const shortestMs = 20;
const longestMs = 200;
const longest = 20;

/** A look costs the processes that answer it: the longer nothing has moved, the longer until the next. */
const pauseMs = (still: number): number => Math.min(longestMs, shortestMs * 1.2 ** still);

/**
 * Waits until the check stops throwing; throws its last error when nothing moves any more. Patience is counted in looks
 * and not in seconds, because a look takes longer where the machine is slow, and it begins anew whenever the check
 * throws something else: a story that still moves is waited for, up to twenty times as long.
 */
export async function eventually<T>(check: () => T | Promise<T>, patienceMs = 60_000): Promise<T> {
  const looks = Math.ceil(patienceMs / longestMs);
  let seen: string | undefined;
  for (let still = 0, all = 0; ; still += 1, all += 1) {
    try {
      return await check();
    } catch (error) {
      const now = error instanceof Error ? error.message : String(error);
      if (now !== seen) still = 0;
      seen = now;
      if (still >= looks || all >= looks * longest) throw error;
      await sleep(pauseMs(still));
    }
  }
}
