import { randomUUID } from 'node:crypto';
import type { App, EventContract, EventEnvelope } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { Relay } from './relay.js';

/** The only way an event leaves an app. */
@Injectable()
export class Outbox {
  constructor(@Inject(Relay) private readonly relay: Pick<Relay, 'wake'>) {}

  /** The event will reach every consumer if, and only if, the transaction commits. */
  async add<D>(tx: Tx, contract: EventContract<D>, event: NewEvent<D>): Promise<void> {
    await this.addAll(tx, contract, [event]);
  }

  /** The same for any number of events of one kind, in one statement. */
  async addAll<D>(tx: Tx, contract: EventContract<D>, events: readonly NewEvent<D>[]): Promise<void> {
    const enclosed = events.map((event) => this.enclose(tx, contract, event));
    await tx.query(insertEvents('$1'), [JSON.stringify(enclosed)]);
  }

  /** The event for a statement of the transaction that writes it along with what it tells: see `insertEvents`. */
  enclose<D>(tx: Tx, contract: EventContract<D>, { companyId, data }: NewEvent<D>): EnclosedEvent {
    const envelope: EventEnvelope<D> = {
      id: randomUUID(),
      type: contract.name,
      occurredAt: new Date().toISOString(),
      companyId,
      correlationId: correlation.id(),
      data,
    };
    tx.afterCommit(() => this.relay.wake());
    return { id: envelope.id, subject: contract.subject, envelope, consumers: contract.consumers };
  }
}

/** SQL that keeps the enclosed events of a parameter, a JSON array; none of them where the condition is false. */
export function insertEvents(parameter: string, condition = 'true'): string {
  return `INSERT INTO outbox (id, subject, envelope, consumers)
    SELECT id, subject, envelope, consumers
    FROM jsonb_to_recordset(${parameter}::jsonb) AS e (id uuid, subject text, envelope jsonb, consumers text[])
    WHERE ${condition}`;
}

/** An event as a row of the outbox. */
export interface EnclosedEvent {
  readonly id: string;
  readonly subject: string;
  readonly envelope: EventEnvelope<unknown>;
  readonly consumers: readonly App[];
}

interface NewEvent<D> {
  readonly companyId: string | null;
  readonly data: D;
}
