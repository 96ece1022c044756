import { randomUUID } from 'node:crypto';
import type { EventContract, EventEnvelope } from '@assay/contracts';
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
    const envelopes = events.map(({ companyId, data }): EventEnvelope<D> => ({
      id: randomUUID(),
      type: contract.name,
      occurredAt: new Date().toISOString(),
      companyId,
      correlationId: correlation.id(),
      data,
    }));
    await tx.query(
      `INSERT INTO outbox (id, subject, envelope, consumers)
       SELECT (envelope ->> 'id')::uuid, $1, envelope, $2 FROM jsonb_array_elements($3::jsonb) AS e (envelope)`,
      [contract.subject, contract.consumers, JSON.stringify(envelopes)],
    );
    tx.afterCommit(() => this.relay.wake());
  }
}

interface NewEvent<D> {
  readonly companyId: string | null;
  readonly data: D;
}
