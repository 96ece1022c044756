// expand
import type { QueryRunner } from 'typeorm';

/** Which accounts said lately that they want no notes, so that ordering is not asked again for each order. */
export class RememberUnwantedNotes0013 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE note_wishes (
        account_id text PRIMARY KEY,
        changes integer NOT NULL DEFAULT 0,
        unwanted_until timestamptz
      );
    `);
  }
}
