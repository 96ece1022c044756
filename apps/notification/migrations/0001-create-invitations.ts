// expand
import { createMessagingTables } from '@assay/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creates what notification keeps: one invitation per order, every attempt to send it, and the message tables. */
export class CreateInvitations0001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
    await queryRunner.query(`
      CREATE TABLE invitations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        company_id text NOT NULL,
        order_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'due',
        reason text,
        message_id text NOT NULL,
        correlation_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        due_at timestamptz,
        leased_until timestamptz,
        attempt int NOT NULL DEFAULT 0,
        CONSTRAINT invitations_one_per_order UNIQUE (order_id),
        CONSTRAINT invitations_status CHECK (status IN ('due', 'sent', 'failed', 'uncertain', 'withdrawn')),
        CONSTRAINT invitations_due_or_settled CHECK ((status = 'due') = (settled_at IS NULL)),
        CONSTRAINT invitations_only_due_is_due CHECK (due_at IS NULL OR status = 'due')
      )`);
    await queryRunner.query(`CREATE INDEX invitations_due ON invitations (due_at) WHERE due_at IS NOT NULL`);
    await queryRunner.query(`
      CREATE TABLE invitation_attempts (
        invitation_id uuid NOT NULL REFERENCES invitations (id),
        attempt int NOT NULL,
        outcome text NOT NULL DEFAULT 'in-flight',
        response_code int,
        response text,
        started_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        PRIMARY KEY (invitation_id, attempt),
        CONSTRAINT invitation_attempts_outcome
          CHECK (outcome IN ('in-flight', 'accepted', 'temporary', 'permanent', 'uncertain')),
        CONSTRAINT invitation_attempts_ended CHECK ((outcome = 'in-flight') = (ended_at IS NULL))
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
