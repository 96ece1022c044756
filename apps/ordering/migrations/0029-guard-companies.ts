// expand
import { guardRows } from '@assay/persistence';
import type { QueryRunner } from 'typeorm';

/** Keeps what is of one company from whoever works for another one. */
export class GuardCompanies0029 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await guardRows(queryRunner, 'ordering', tables);
  }
}

const tables = {
  byCompany: ['connections', 'job_titles', 'orders', 'outbox', 'webhooks'],
  byParent: {
    assignment_attempts: ['order_id', 'orders', 'id'],
    assignments: ['order_id', 'orders', 'id'],
    deadlines: ['id', 'orders', 'id'],
    order_history: ['order_id', 'orders', 'id'],
    webhook_attempts: ['webhook_id', 'webhooks', 'id'],
  },
  byEnvelope: ['dead_letters'],
  closed: ['erasures', 'hash_keys', 'inbox'],
} as const;
