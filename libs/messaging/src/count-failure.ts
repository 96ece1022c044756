import type { EventEnvelope } from '@assay/contracts';
import type { Logger } from '@assay/runtime';
import type { JsMsg } from '@nats-io/jetstream';
import type { Inbox } from './inbox.js';
import type { MessagingConfig } from './messaging.config.js';

/** An event that could not be consumed, as it came. */
export interface FailedEvent {
  readonly message: JsMsg;
  readonly event: EventEnvelope<unknown>;
  readonly error: unknown;
}

/** How long whoever cannot consume at all waits. */
export const restartWaitMs = 500;
const longestDelayMs = 60_000;

/** Counts the failure and decides what follows: it comes again, or becomes a dead letter; false where nothing can be counted. */
export async function countFailure(
  { inbox, config, logger }: { inbox: Inbox; config: MessagingConfig; logger: Logger },
  durable: string,
  { message, event, error }: FailedEvent,
): Promise<boolean> {
  try {
    const reason = error instanceof Error ? error.name : 'unknown';
    const { attempts, dead } = await inbox.fail(durable, event, reason, config.EVENT_ATTEMPTS_MAX);
    if (!dead) message.nak(Math.min(longestDelayMs, 250 * 2 ** attempts));
    else {
      logger.error('an event became a dead letter', { consumer: durable, eventId: event.id, attempts });
      message.term('dead letter');
    }
    return true;
  } catch (cause) {
    logger.warn('a failed event could not be recorded', { consumer: durable, error: cause });
    message.nak(restartWaitMs);
    return false;
  }
}
