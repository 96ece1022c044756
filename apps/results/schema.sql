-- Schema results, written by "npm run schema"; never edited, never run.

CREATE SEQUENCE submission_attempts_id_seq AS bigint;

CREATE TABLE dead_letters (
  attempts integer NOT NULL DEFAULT 1,
  consumer text NOT NULL,
  dead_at timestamp with time zone,
  envelope jsonb NOT NULL,
  event_id uuid NOT NULL,
  failed_at timestamp with time zone NOT NULL DEFAULT now(),
  reason text NOT NULL,
  CONSTRAINT dead_letters_pkey PRIMARY KEY (event_id, consumer)
);

CREATE TABLE inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT inbox_pkey PRIMARY KEY (event_id, consumer)
);
CREATE INDEX inbox_received_at ON results.inbox USING btree (received_at);

CREATE TABLE lanes (
  blocked_until timestamp with time zone,
  company_id text NOT NULL,
  connection_revision integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  halved_until timestamp with time zone,
  served_at timestamp with time zone,
  CONSTRAINT lanes_pkey PRIMARY KEY (company_id)
);

CREATE TABLE outbox (
  attempt integer NOT NULL DEFAULT 0,
  consumers text[] NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  due_at timestamp with time zone DEFAULT now(),
  envelope jsonb NOT NULL,
  id uuid NOT NULL,
  leased_until timestamp with time zone,
  published_at timestamp with time zone,
  subject text NOT NULL,
  CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_due ON results.outbox USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX outbox_published ON results.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);

CREATE TABLE result_sheets (
  account_id text,
  assessments_document jsonb NOT NULL DEFAULT '[]'::jsonb,
  company_id text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  invited_at timestamp with time zone,
  order_id uuid NOT NULL,
  package_id text,
  package_name text,
  placed_at timestamp with time zone,
  reason text,
  result_callback_url text,
  revision integer NOT NULL DEFAULT 0,
  status text NOT NULL DEFAULT 'pending'::text,
  CONSTRAINT result_sheets_pkey PRIMARY KEY (order_id)
);

CREATE TABLE result_versions (
  hash text NOT NULL,
  order_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  result_document jsonb NOT NULL,
  submitted_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  CONSTRAINT result_versions_order_id_fkey FOREIGN KEY (order_id) REFERENCES result_sheets(order_id),
  CONSTRAINT result_versions_pkey PRIMARY KEY (order_id, version)
);

CREATE TABLE send_permits (
  attempt integer NOT NULL,
  company_id text NOT NULL,
  ended_at timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  granted_at timestamp with time zone NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  order_id uuid NOT NULL,
  CONSTRAINT send_permits_pkey PRIMARY KEY (id)
);
CREATE INDEX send_permits_company_id ON results.send_permits USING btree (company_id);

CREATE TABLE submission_attempts (
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  attempt integer NOT NULL,
  document_status text,
  duration_ms integer,
  excerpt text,
  http_status integer,
  id bigint NOT NULL GENERATED AS IDENTITY,
  order_id uuid NOT NULL,
  outcome text NOT NULL,
  result_version integer,
  revision integer,
  CONSTRAINT submission_attempts_order_id_fkey FOREIGN KEY (order_id) REFERENCES submissions(id),
  CONSTRAINT submission_attempts_pkey PRIMARY KEY (id)
);
CREATE INDEX submission_attempts_order_id ON results.submission_attempts USING btree (order_id, id);

CREATE TABLE submissions (
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL,
  decided_at timestamp with time zone,
  delivered_revision integer NOT NULL DEFAULT 0,
  due_at timestamp with time zone DEFAULT now(),
  failures integer NOT NULL DEFAULT 0,
  first_due_at timestamp with time zone NOT NULL DEFAULT now(),
  id uuid NOT NULL,
  leased_until timestamp with time zone,
  not_found_at timestamp with time zone,
  reason text,
  status text NOT NULL DEFAULT 'due'::text,
  wanted_hash text NOT NULL,
  wanted_revision integer NOT NULL DEFAULT 1,
  CONSTRAINT submissions_company_id_fkey FOREIGN KEY (company_id) REFERENCES lanes(company_id),
  CONSTRAINT submissions_id_fkey FOREIGN KEY (id) REFERENCES result_sheets(order_id),
  CONSTRAINT submissions_pkey PRIMARY KEY (id)
);
CREATE INDEX submissions_due ON results.submissions USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX submissions_failed ON results.submissions USING btree (company_id, decided_at) WHERE (status = ANY (ARRAY['parked'::text, 'dead-lettered'::text, 'gone'::text]));
CREATE INDEX submissions_leased ON results.submissions USING btree (company_id, leased_until) WHERE (leased_until IS NOT NULL);
