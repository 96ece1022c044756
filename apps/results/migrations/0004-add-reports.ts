// expand
import type { QueryRunner } from 'typeorm';

/** Reports as files, links to a page about a result, and who was there. */
export class AddReports0004 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [sheets, reports, links, events, ...indexes]) await queryRunner.query(statement);
  }
}

const sheets = 'ALTER TABLE result_sheets ADD COLUMN report_link_days int NOT NULL DEFAULT 30';

// The file's name is its hash: equal files are one file, and a row never speaks of a file that is not there.
const reports = `
  CREATE TABLE reports (
    id uuid CONSTRAINT reports_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    order_id uuid NOT NULL CONSTRAINT reports_order_id_fkey REFERENCES result_sheets,
    company_id text NOT NULL,
    sha256 text NOT NULL,
    bytes int NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    status text NOT NULL,
    reason text,
    url text,
    failures int NOT NULL DEFAULT 0,
    due_at timestamptz,
    leased_until timestamptz,
    attempt int NOT NULL DEFAULT 0,
    CONSTRAINT reports_order_id_sha256_key UNIQUE (order_id, sha256)
  )`;

const links = `
  CREATE TABLE report_links (
    id uuid CONSTRAINT report_links_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    order_id uuid NOT NULL CONSTRAINT report_links_order_id_fkey REFERENCES result_sheets,
    in_smartrecruiters boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz
  )`;

const events = `
  CREATE TABLE report_events (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT report_events_pkey PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT report_events_order_id_fkey REFERENCES result_sheets,
    kind text NOT NULL,
    evidence_document jsonb NOT NULL DEFAULT '{}',
    at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`;

const indexes = [
  'CREATE INDEX reports_due ON reports (due_at) WHERE due_at IS NOT NULL',
  'CREATE INDEX report_links_order_id ON report_links (order_id)',
  'CREATE INDEX report_events_order_id ON report_events (order_id, id)',
];
