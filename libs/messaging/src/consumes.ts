import type { EventContract, EventEnvelope } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PassThroughFilter } from './pass-through.filter.js';

/** What the transport is told about an event that a method consumes. */
export interface ConsumesExtras {
  readonly contract: EventContract<unknown>;
  readonly operation: string;
}

/** By method: its patterns so far. Each is a durable consumer of its own. */
const patternsOf = new WeakMap<object, string[]>();

/**
 * The method gets each such event at least once, inside the transaction that claimed it in the inbox: whatever it
 * writes with `tx` happens exactly once. It must touch nothing but its own database. What consumes several events has
 * this above it once for each.
 */
export function Consumes<D>(contract: EventContract<D>, operation: string) {
  return <M extends (event: EventEnvelope<D>, tx: Tx) => Promise<void>>(
    target: object,
    key: string | symbol,
    method: TypedPropertyDescriptor<M>,
  ): void => {
    if (!method.value) throw new Error('what consumes an event is a method');
    const pattern = `${contract.subject} ${operation}`;
    const patterns = [...(patternsOf.get(method.value) ?? []), pattern];
    patternsOf.set(method.value, patterns);
    // Nest keeps the last list of patterns, and the extras of all.
    EventPattern<string[]>(patterns, { [pattern]: { contract, operation } })(target, key, method);
    if (patterns.length > 1) return;
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    UseFilters(PassThroughFilter)(target, key, method);
  };
}
