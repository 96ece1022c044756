import type { EventEnvelope } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { correlation, inStep, type SpanPlace, type Step } from '@assay/runtime';
import type { Arrived } from './arrived.js';

/** Runs an operation on an event, inside the transaction of its inbox row. */
export type ConsumeEvent = (event: EventEnvelope<unknown>, tx: Tx) => Promise<void>;

/** The same, each event as a step of its own way. */
export function consumeInStep(operation: string, consume: ConsumeEvent): ConsumeEvent {
  return (event, tx) => {
    const step: Step = { name: `consume ${operation}`, kind: 'consumer', about: event.data };
    return inStep(step, () => consume(event, tx));
  };
}

/** Runs what many events have in common, their transaction, as a step that belongs to none of their ways and names them all. */
export function together<T>(operation: string, some: readonly Arrived[], fn: () => Promise<T>): Promise<T> {
  const links = some.flatMap(({ event }): readonly SpanPlace[] => {
    const span = correlation.spanOf(event.correlationId);
    return span ? [span] : [];
  });
  if (links.length < 2) return fn();
  return inStep({ name: `consume ${operation} together`, kind: 'consumer', links, begins: true }, fn);
}
