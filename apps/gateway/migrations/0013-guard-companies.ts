// expand
import { guardRows } from '@assay/persistence';
import type { QueryRunner } from 'typeorm';

/** Keeps what is of one company from whoever works for another one. */
export class GuardCompanies0013 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await guardRows(queryRunner, 'gateway', tables);
  }
}

const tables = {
  byCompany: ['audit_entries', 'intake', 'outbox'],
  byParent: { timeline_links: ['order_id', 'intake', 'id'] },
  byEnvelope: ['dead_letters'],
  closed: ['console_sessions', 'erased_traces', 'given_answers', 'inbox', 'signing_keys', 'vendor_tokens'],
} as const;
