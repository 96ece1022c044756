// expand
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds what follows an invitation: returned mail, a second address, reminders, notices, and templates of the account's own. */
export class FollowInvitations0002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE invitations
        ADD COLUMN version int NOT NULL DEFAULT 1,
        ADD COLUMN account_id text,
        ADD COLUMN address_revision int NOT NULL DEFAULT 0,
        DROP CONSTRAINT invitations_status,
        ADD CONSTRAINT invitations_status
          CHECK (status IN ('due', 'sent', 'failed', 'uncertain', 'withdrawn', 'bounced'))`);
    await queryRunner.query(`ALTER TABLE invitation_attempts ADD COLUMN version int NOT NULL DEFAULT 1`);
    await this.addReturnedMail(queryRunner);
    await this.addReminders(queryRunner);
    await queryRunner.query(`
      CREATE TABLE templates (
        account_id text NOT NULL,
        template_id text NOT NULL,
        language text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (account_id, template_id)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }

  private async addReturnedMail(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE returned_mail (
        invitation_id uuid NOT NULL REFERENCES invitations (id),
        version int NOT NULL,
        fingerprint text NOT NULL,
        outcome text NOT NULL,
        status_code text,
        diagnostic text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (invitation_id, fingerprint),
        CONSTRAINT returned_mail_outcome CHECK (outcome IN ('failed', 'delayed'))
      )`);
  }

  private async addReminders(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE reminder_plans (
        order_id uuid PRIMARY KEY,
        revision int NOT NULL,
        link_digest text,
        stopped_at timestamptz
      )`);
    // Not unique: orders that share an assessment share its link.
    await queryRunner.query(
      `CREATE INDEX reminder_plans_link ON reminder_plans (link_digest) WHERE link_digest IS NOT NULL`,
    );
    await queryRunner.query(`
      CREATE TABLE notices (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        company_id text NOT NULL,
        order_id uuid NOT NULL,
        kind text NOT NULL,
        revision int NOT NULL,
        moment_at timestamptz NOT NULL,
        status text NOT NULL DEFAULT 'due',
        response text,
        correlation_id text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        due_at timestamptz,
        leased_until timestamptz,
        attempt int NOT NULL DEFAULT 0,
        CONSTRAINT notices_once UNIQUE (order_id, kind, revision, moment_at),
        CONSTRAINT notices_kind CHECK (kind IN ('reminder', 'deadline')),
        CONSTRAINT notices_status
          CHECK (status IN ('due', 'in-flight', 'sent', 'failed', 'dropped', 'uncertain'))
      )`);
    await queryRunner.query(`CREATE INDEX notices_due ON notices (due_at) WHERE due_at IS NOT NULL`);
  }
}
