import type { App, EventEnvelope } from '@assay/contracts';
import { dueRows } from '@assay/persistence';

/** What a lease tells of an event that waits. */
export interface OutboxRow {
  readonly subject: string;
  readonly envelope: EventEnvelope<unknown>;
  readonly consumers: readonly App[];
  /** When it was published last, where it is published once more because it did not arrive. */
  readonly published_at?: Date | null;
}

/** The outbox as a queue, company by company in turn; what belongs to none is a company of its own. */
export const outboxRows = dueRows<OutboxRow>({ table: 'outbox', leaseSeconds: 15, fairBy: 'company_id' });
