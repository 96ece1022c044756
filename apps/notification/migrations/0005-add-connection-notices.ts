// expand
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds what the owner of an account is told when a company is connected to it. */
export class AddConnectionNotices0005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE connection_notices (
        id uuid PRIMARY KEY,
        message_id text NOT NULL,
        company_id text NOT NULL,
        account_id text NOT NULL,
        key_id uuid NOT NULL,
        revision int NOT NULL,
        connected_at timestamptz NOT NULL,
        correlation_id text NOT NULL,
        status text NOT NULL DEFAULT 'due',
        began_at timestamptz,
        uncertain_attempts int NOT NULL DEFAULT 0,
        response text,
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        due_at timestamptz DEFAULT now(),
        leased_until timestamptz,
        attempt int NOT NULL DEFAULT 0,
        CONSTRAINT connection_notices_once UNIQUE (company_id, revision),
        CONSTRAINT connection_notices_status
          CHECK (status IN ('due', 'in-flight', 'sent', 'failed', 'dropped', 'uncertain', 'bounced'))
      )`);
    await queryRunner.query(
      `CREATE INDEX connection_notices_due ON connection_notices (due_at) WHERE due_at IS NOT NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
