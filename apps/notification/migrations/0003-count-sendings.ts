// expand
import type { QueryRunner } from 'typeorm';

/** Counts how often a reminder or notice was handed to a mail server; its attempts count waits as well. */
export class CountSendings0003 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE notices ADD COLUMN sendings int NOT NULL DEFAULT 0');
  }
}
