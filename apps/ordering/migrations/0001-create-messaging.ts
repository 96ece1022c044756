// expand
import { createMessagingTables } from '@assay/messaging';
import type { QueryRunner } from 'typeorm';

/** Creates outbox, inbox and dead letters. */
export class CreateMessaging0001 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
  }
}
