import { setTimeout as sleep } from 'node:timers/promises';
import { backoffSeconds } from './backoff.js';
import { isPassingFailure } from './database-errors.js';

// About half a minute, which an app that is told to stop still waits for.
const mostTries = 10;
const untilTheStandbyLeads = { base: 0.5, cap: 5 };

/**
 * Records what somebody outside answered as soon as the database, which may be on its way to a standby, takes it: what is
 * not on record would be done again. `isFirst` is false where a try before may have counted although nobody heard so. Whoever
 * calls keeps its lease meanwhile (`holdLease`).
 */
export async function untilRecorded<T>(
  record: (isFirst: boolean) => Promise<T>,
  failed: (error: unknown, tries: number) => void,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await record(tries === 1);
    } catch (error) {
      if (tries === mostTries || !isPassingFailure(error)) throw error;
      failed(error, tries);
      await sleep(1000 * backoffSeconds(tries, untilTheStandbyLeads));
    }
  }
}
