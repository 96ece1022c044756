import type { EventContract, EventEnvelope } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { PassThroughFilter } from './pass-through.filter.js';

/** What the transport is told about a method that consumes an event. */
export interface ConsumesExtras {
  readonly contract: EventContract<unknown>;
  readonly operation: string;
}

/**
 * The method gets each such event at least once, inside the transaction that claimed it in the inbox: whatever it
 * writes with `tx` happens exactly once. It must touch nothing but its own database.
 */
export function Consumes<D>(contract: EventContract<D>, operation: string) {
  return (
    target: object,
    key: string | symbol,
    method: TypedPropertyDescriptor<(event: EventEnvelope<D>, tx: Tx) => Promise<void>>,
  ): void => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    UseFilters(PassThroughFilter)(target, key, method);
    EventPattern<string>(`${contract.subject} ${operation}`, { contract, operation })(target, key, method);
  };
}
