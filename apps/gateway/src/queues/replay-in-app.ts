import { type ReplayDeadLettersBody, type ReplayedDeadLetters, replayDeadLetters } from '@assay/contracts';
import type { Bus } from '@assay/messaging';

// Each letter is a transaction of its own, and there may be hundreds.
const timeoutMs = 30_000;

/** Has an app consume its dead letters again, or the one of an event, each exactly once. */
export function replayInApp(bus: Bus, { app, eventId }: ReplayDeadLettersBody): Promise<ReplayedDeadLetters> {
  return bus.ask(replayDeadLetters(app), eventId === undefined ? {} : { eventId }, { timeoutMs });
}
