// expand
import type { QueryRunner } from 'typeorm';

/** Adds to each order since which revision it has its address. */
export class AddAddressRevision0012 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE orders ADD COLUMN address_revision int NOT NULL DEFAULT 0');
  }
}
