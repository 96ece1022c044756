// expand
import { guardRows } from '@assay/persistence';
import type { QueryRunner } from 'typeorm';

/** Keeps what is of one company from whoever works for another one. */
export class GuardCompanies0014 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await guardRows(queryRunner, 'consent', tables);
  }
}

const tables = {
  byCompany: [
    'connect_tries',
    'connection_checks',
    'connections',
    'consent_flows',
    'granted_credentials',
    'issued_credentials',
    'outbox',
  ],
  sharedWhereEmpty: ['api_keys'],
  byParent: { connection_health: ['connection_id', 'connections', 'id'] },
  byEnvelope: ['dead_letters'],
  closed: ['brand_logos', 'brands', 'hash_keys', 'inbox', 'partner_calls', 'signing_keys'],
} as const;
