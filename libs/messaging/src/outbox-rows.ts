import type { App, EventEnvelope } from '@assay/contracts';
import { dueRows } from '@assay/persistence';

/** What a lease tells of an event that waits. */
export interface OutboxRow {
  readonly subject: string;
  readonly envelope: EventEnvelope<unknown>;
  readonly consumers: readonly App[];
}

/** The outbox as a queue, company by company in turn; what belongs to none is a company of its own. */
export const outboxRows = dueRows<OutboxRow>({ table: 'outbox', leaseSeconds: 15, fairBy: 'company_id' });
