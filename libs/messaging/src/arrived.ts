import type { EventEnvelope } from '@assay/contracts';
import type { JsMsg } from '@nats-io/jetstream';

/** A message that was taken and not yet answered. */
export interface Arrived {
  readonly message: JsMsg;
  readonly event: EventEnvelope<unknown>;
  readonly at: number;
}

/** What a message carries; nothing where it is no event. */
export function readEnvelope(message: JsMsg): EventEnvelope<unknown> | undefined {
  try {
    const event = message.json<EventEnvelope<unknown>>();
    return typeof event.id === 'string' && typeof event.correlationId === 'string' ? event : undefined;
  } catch {
    return undefined;
  }
}

/** The events company by company, in one order for everybody: two transactions do not wait for each other in a circle. */
export function inTurn(some: readonly Arrived[]): EventEnvelope<unknown>[] {
  const company = ({ companyId }: EventEnvelope<unknown>): string => companyId ?? '';
  return some
    .map(({ event }) => event)
    .sort((left, right) => Number(company(left) > company(right)) - Number(company(left) < company(right)));
}
