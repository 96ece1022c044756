// expand
import { createMessagingTables } from '@assay/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The intake of orders, the copy of the signing keys, and what every app needs to speak. */
export class CreateIntake0001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
    await queryRunner.query(`
      CREATE TABLE intake (
        id uuid PRIMARY KEY,
        company_id text NOT NULL,
        smartrecruiters_order_id text NOT NULL,
        account_id text NOT NULL,
        connection_id uuid NOT NULL,
        body_hash text NOT NULL,
        order_document jsonb NOT NULL,
        correlation_id text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        promised_at timestamptz,
        decided_at timestamptz,
        decision text,
        refusal_document jsonb,
        due_at timestamptz,
        leased_until timestamptz,
        attempt int NOT NULL DEFAULT 0,
        CONSTRAINT intake_once UNIQUE (company_id, smartrecruiters_order_id),
        CONSTRAINT intake_decision CHECK (decision IN ('accepted', 'rejected', 'refused')),
        CONSTRAINT intake_decided CHECK ((decided_at IS NULL) = (decision IS NULL)),
        CONSTRAINT intake_refusal CHECK ((decision = 'refused') = (refusal_document IS NOT NULL)),
        CONSTRAINT intake_promise CHECK (decision <> 'refused' OR promised_at IS NULL)
      )`);
    await queryRunner.query(`CREATE INDEX intake_due ON intake (due_at) WHERE due_at IS NOT NULL`);
    await queryRunner.query(`
      CREATE TABLE signing_keys (
        kid text PRIMARY KEY,
        public_jwk text NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
