// expand
import { addOutboxCompany } from '@assay/messaging';
import type { QueryRunner } from 'typeorm';

/** No company's events wait for all of another's. */
export class TakeEventsInTurn0007 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await addOutboxCompany(queryRunner);
  }
}
