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
  async add<D>(
    tx: Tx,
    contract: EventContract<D>,
    event: { companyId: string | null; data: D },
  ): Promise<void> {
    const envelope: EventEnvelope<D> = {
      id: randomUUID(),
      type: contract.name,
      occurredAt: new Date().toISOString(),
      companyId: event.companyId,
      correlationId: correlation.id(),
      data: event.data,
    };
    await tx.query(`INSERT INTO outbox (id, subject, envelope, consumers) VALUES ($1, $2, $3, $4)`, [
      envelope.id,
      contract.subject,
      JSON.stringify(envelope),
      contract.consumers,
    ]);
    tx.afterCommit(() => this.relay.wake());
  }
}
