// expand
import { guardRows } from '@assay/persistence';
import type { QueryRunner } from 'typeorm';

/** Keeps what is of one company from whoever works for another one. */
export class GuardCompanies0014 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await guardRows(queryRunner, 'notification', tables);
  }
}

const tables = {
  byCompany: ['connection_notices', 'invitations', 'notices', 'outbox'],
  byParent: {
    invitation_attempts: ['invitation_id', 'invitations', 'id'],
    reminder_plans: ['order_id', 'invitations', 'order_id'],
    returned_mail: ['invitation_id', 'invitations', 'id'],
  },
  byEnvelope: ['dead_letters'],
  closed: ['brands', 'erased_traces', 'inbox', 'templates'],
} as const;
