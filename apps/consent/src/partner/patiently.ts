import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '@assay/smartrecruiters';

const patienceMs = 5000;

/**
 * Asks again after the pause that SmartRecruiters wants with a 429, as long as it is over within 5 s of the first
 * time: a person waits. What it refuses so it has not done.
 */
export async function patiently<T>(ask: () => Promise<Answer<T>>): Promise<Answer<T>> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer.kind !== 'limited') return answer;
    const pause = (answer.retryAfterSeconds ?? 1) * 1000;
    if (performance.now() + pause > until) return answer;
    await sleep(pause);
  }
}
