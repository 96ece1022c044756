// expand
import { createMessagingTables } from '@assay/messaging';
import type { QueryRunner } from 'typeorm';

/** The tables of results: what SmartRecruiters shall see of each order, and how far telling it has come. */
export class CreateResults0001 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
    for (const table of [sheets, versions, lanes, submissions, attempts, permits]) {
      await queryRunner.query(table);
    }
    for (const index of indexes) await queryRunner.query(index);
  }
}

// Events arrive in any order: what only orderPlaced tells is null until it, or an answer of ordering, is there.
const sheets = `
  CREATE TABLE result_sheets (
    order_id uuid CONSTRAINT result_sheets_pkey PRIMARY KEY,
    company_id text,
    account_id text,
    result_callback_url text,
    package_id text,
    package_name text,
    placed_at timestamptz,
    revision int NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'pending',
    assessments_document jsonb NOT NULL DEFAULT '[]',
    reason text,
    invited_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
  )`;

const versions = `
  CREATE TABLE result_versions (
    order_id uuid NOT NULL CONSTRAINT result_versions_order_id_fkey REFERENCES result_sheets,
    version int NOT NULL,
    result_document jsonb NOT NULL,
    hash text NOT NULL,
    submitted_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT result_versions_pkey PRIMARY KEY (order_id, version)
  )`;

// Locking a company's lane is what makes its limits hold over all replicas.
const lanes = `
  CREATE TABLE lanes (
    company_id text CONSTRAINT lanes_pkey PRIMARY KEY,
    connection_revision int NOT NULL DEFAULT 0,
    blocked_until timestamptz,
    halved_until timestamptz,
    failures int NOT NULL DEFAULT 0,
    served_at timestamptz
  ) WITH (fillfactor = 50)`;

const submissions = `
  CREATE TABLE submissions (
    id uuid CONSTRAINT submissions_pkey PRIMARY KEY
      CONSTRAINT submissions_id_fkey REFERENCES result_sheets,
    company_id text NOT NULL CONSTRAINT submissions_company_id_fkey REFERENCES lanes,
    status text NOT NULL DEFAULT 'due',
    reason text,
    wanted_revision int NOT NULL DEFAULT 1,
    wanted_hash text NOT NULL,
    delivered_revision int NOT NULL DEFAULT 0,
    first_due_at timestamptz NOT NULL DEFAULT now(),
    failures int NOT NULL DEFAULT 0,
    not_found_at timestamptz,
    decided_at timestamptz,
    due_at timestamptz DEFAULT now(),
    leased_until timestamptz,
    attempt int NOT NULL DEFAULT 0
  ) WITH (fillfactor = 70)`;

const attempts = `
  CREATE TABLE submission_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT submission_attempts_pkey PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT submission_attempts_order_id_fkey REFERENCES submissions,
    attempt int NOT NULL,
    outcome text NOT NULL,
    revision int,
    document_status text,
    result_version int,
    http_status int,
    duration_ms int,
    excerpt text,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`;

const permits = `
  CREATE TABLE send_permits (
    id uuid CONSTRAINT send_permits_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    company_id text NOT NULL,
    order_id uuid NOT NULL,
    attempt int NOT NULL,
    granted_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
  )`;

const indexes = [
  'CREATE INDEX submissions_due ON submissions (company_id, due_at) WHERE due_at IS NOT NULL',
  'CREATE INDEX submissions_leased ON submissions (company_id, leased_until) WHERE leased_until IS NOT NULL',
  `CREATE INDEX submissions_failed ON submissions (company_id, decided_at)
     WHERE status IN ('parked', 'dead-lettered', 'gone')`,
  'CREATE INDEX submission_attempts_order_id ON submission_attempts (order_id, id)',
  'CREATE INDEX send_permits_company_id ON send_permits (company_id)',
];
