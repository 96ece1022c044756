// expand
import type { QueryRunner } from 'typeorm';

/** Counts the attempts at reminders and at word to owners alike, so that one engine sends both. */
export class CountSendingsAlike0009 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE notices ADD COLUMN uncertain_attempts int NOT NULL DEFAULT 0, ADD COLUMN began_at timestamptz',
    );
    await queryRunner.query('ALTER TABLE connection_notices ADD COLUMN sendings int NOT NULL DEFAULT 0');
  }
}
