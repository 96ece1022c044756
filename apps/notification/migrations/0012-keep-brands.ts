// expand
import type { QueryRunner } from 'typeorm';

/** Adds a copy of the brands that mails are sent under, and accounts' own words for what follows an invitation. */
export class KeepBrands0012 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE brands (
      scope text PRIMARY KEY,
      said jsonb NOT NULL,
      revision int NOT NULL
    )`);
    await queryRunner.query('ALTER TABLE templates ADD COLUMN reminder jsonb, ADD COLUMN deadline jsonb');
  }
}
