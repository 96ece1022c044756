// expand
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds whose fault it is that a message was not taken or came back, and returned mail that tells no reason we understand. */
export class TellWhoseFault0006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE invitation_attempts ADD COLUMN fault text, ADD COLUMN because text`);
    await queryRunner.query(`
      ALTER TABLE returned_mail
        ADD COLUMN fault text,
        ADD COLUMN because text,
        DROP CONSTRAINT returned_mail_outcome,
        ADD CONSTRAINT returned_mail_outcome CHECK (outcome IN ('failed', 'delayed', 'unclear'))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
