// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE audit_entries (
    position bigint CONSTRAINT audit_entries_pkey PRIMARY KEY,
    at timestamptz NOT NULL,
    phase text NOT NULL CONSTRAINT audit_entries_phase CHECK (phase IN ('asked', 'answered', 'read')),
    actor text NOT NULL,
    operation text NOT NULL,
    company_id text,
    account_id text,
    subject_document jsonb NOT NULL,
    contents_hash text,
    http_status int,
    asked bigint,
    correlation_id text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL
  )`,
  'CREATE INDEX audit_entries_company ON audit_entries (company_id, position)',
  'CREATE INDEX audit_entries_account ON audit_entries (account_id, position)',
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN RAISE EXCEPTION 'the audit trail is only added to'; END $$`,
  `CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE ON audit_entries
   FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
  `CREATE TRIGGER audit_entries_stay_all BEFORE TRUNCATE ON audit_entries
   FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
];

/** Adds the audit trail, which is only ever added to. */
export class AddAudit0009 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
