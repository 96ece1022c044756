import { randomUUID } from 'node:crypto';
import type { App, EventContract, EventEnvelope } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { outboxRows } from './outbox-rows.js';

/** The only way an event leaves an app. */
@Injectable()
export class Outbox {
  /** The event will reach every consumer if, and only if, the transaction commits. */
  async add<D>(tx: Tx, contract: EventContract<D>, event: NewEvent<D>): Promise<void> {
    await this.addAll(tx, contract, [event]);
  }

  /** The same for any number of events of one kind, in one statement. */
  async addAll<D>(tx: Tx, contract: EventContract<D>, events: readonly NewEvent<D>[]): Promise<void> {
    const enclosed = events.map((event) => this.enclose(tx, contract, event));
    await tx.query(insertEvents('$1'), [JSON.stringify(enclosed)]);
    for (const event of enclosed) event.kept();
  }

  /** The event for a statement of the transaction that writes it along with what it tells: see `insertEvents`. */
  enclose<D>(tx: Tx, contract: EventContract<D>, { companyId, data }: NewEvent<D>): EnclosedEvent {
    const envelope: EventEnvelope<D> = {
      id: randomUUID(),
      type: contract.name,
      occurredAt: new Date().toISOString(),
      companyId,
      correlationId: correlation.carried(),
      data,
    };
    const row = { id: envelope.id, subject: contract.subject, envelope, consumers: contract.consumers };
    // Published from memory after the commit, where the relay has a place for it and no backlog.
    const place = tx.place('outbox');
    if (!place) tx.wake('outbox');
    return { ...row, leased: place !== undefined, kept: () => place?.give({ ...row, attempt: 1 }) };
  }
}

/** SQL that keeps the enclosed events of a parameter, a JSON array; none of them where the condition is false. */
export function insertEvents(parameter: string, condition = 'true'): string {
  return `INSERT INTO outbox (id, subject, envelope, consumers, company_id, leased_until, attempt)
    SELECT id, subject, envelope, consumers, coalesce(envelope ->> 'companyId', ''),
      CASE WHEN leased THEN now() + interval '${outboxRows.leaseSeconds} seconds' END, leased::int
    FROM jsonb_to_recordset(${parameter}::jsonb)
      AS e (id uuid, subject text, envelope jsonb, consumers text[], leased boolean)
    WHERE ${condition}`;
}

/** An event as a row of the outbox. */
export interface EnclosedEvent {
  readonly id: string;
  readonly subject: string;
  readonly envelope: EventEnvelope<unknown>;
  readonly consumers: readonly App[];
  /** Whether the relay of this process is to have it from the start. */
  readonly leased: boolean;
  /** Says that the row was written; where nobody does, the event is published when its lease has ended. */
  kept(): void;
}

interface NewEvent<D> {
  readonly companyId: string | null;
  readonly data: D;
}
