import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for work that must not be waited for longer than so many milliseconds; what it throws meanwhile is thrown. */
export async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const end = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: end.signal }).catch(() => undefined);
  try {
    await Promise.race([work, late]);
  } finally {
    end.abort();
  }
}
