-- Schema ordering, written by "npm run schema"; never edited, never run.

CREATE SEQUENCE assignment_attempts_id_seq AS bigint;

CREATE SEQUENCE order_history_id_seq AS bigint;

CREATE SEQUENCE webhook_attempts_id_seq AS bigint;

CREATE OR REPLACE FUNCTION ordering.sees_orders(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN EXISTS (SELECT 1 FROM ordering.orders WHERE id = wanted); END $function$
;

CREATE OR REPLACE FUNCTION ordering.sees_webhooks(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN EXISTS (SELECT 1 FROM ordering.webhooks WHERE id = wanted); END $function$
;

CREATE TABLE account_policies (
  account_id text NOT NULL,
  policy_document jsonb NOT NULL,
  CONSTRAINT account_policies_account FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT account_policies_pkey PRIMARY KEY (account_id)
);

CREATE TABLE accounts (
  engine_url text NOT NULL,
  id text NOT NULL,
  language text,
  name text NOT NULL,
  revision integer,
  saved_at timestamp with time zone,
  webhook_types text[],
  webhook_url text,
  CONSTRAINT accounts_pkey PRIMARY KEY (id)
);
CREATE INDEX accounts_begins ON ordering.accounts USING btree (lower(id) text_pattern_ops);

CREATE TABLE assignment_attempts (
  at timestamp with time zone NOT NULL DEFAULT now(),
  attempt integer NOT NULL,
  detail text,
  duration_ms integer NOT NULL,
  excerpt text,
  http_status integer,
  id bigint NOT NULL GENERATED AS IDENTITY,
  order_id uuid NOT NULL,
  outcome text NOT NULL,
  CONSTRAINT assignment_attempts_order FOREIGN KEY (order_id) REFERENCES orders(id),
  CONSTRAINT assignment_attempts_pkey PRIMARY KEY (id)
);
CREATE INDEX assignment_attempts_order_id ON ordering.assignment_attempts USING btree (order_id, id);
ALTER TABLE assignment_attempts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON assignment_attempts TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON assignment_attempts TO assay_ordering_company USING ((EXISTS ( SELECT 1 FROM orders p WHERE (p.id = assignment_attempts.order_id)))) WITH CHECK (sees_orders(order_id));

CREATE TABLE assignments (
  account_id text NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  correlation_id text,
  created_at timestamp with time zone NOT NULL DEFAULT date_trunc('milliseconds'::text, now()),
  due_at timestamp with time zone,
  give_up_at timestamp with time zone NOT NULL,
  id uuid NOT NULL,
  leased_until timestamp with time zone,
  order_id uuid NOT NULL,
  outcome text,
  CONSTRAINT assignments_of_order FOREIGN KEY (order_id) REFERENCES orders(id),
  CONSTRAINT assignments_order UNIQUE (order_id),
  CONSTRAINT assignments_pkey PRIMARY KEY (id)
);
CREATE INDEX assignments_account ON ordering.assignments USING btree (account_id, created_at, id);
CREATE INDEX assignments_created ON ordering.assignments USING btree (created_at, id);
CREATE INDEX assignments_due ON ordering.assignments USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX assignments_turn ON ordering.assignments USING btree (account_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE assignments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON assignments TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON assignments TO assay_ordering_company USING ((EXISTS ( SELECT 1 FROM orders p WHERE (p.id = assignments.order_id)))) WITH CHECK (sees_orders(order_id));

CREATE TABLE connections (
  account_id text NOT NULL,
  company_id text NOT NULL,
  connection_id uuid NOT NULL,
  draining_since timestamp with time zone,
  revision integer NOT NULL,
  status text NOT NULL,
  CONSTRAINT connections_pkey PRIMARY KEY (company_id)
);
CREATE INDEX connections_begins ON ordering.connections USING btree (lower(company_id) text_pattern_ops);
ALTER TABLE connections ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON connections TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON connections TO assay_ordering_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

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
ALTER TABLE dead_letters ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON dead_letters TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON dead_letters TO assay_ordering_company USING (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE deadlines (
  attempt integer NOT NULL DEFAULT 0,
  correlation_id text,
  due_at timestamp with time zone,
  id uuid NOT NULL,
  leased_until timestamp with time zone,
  CONSTRAINT deadlines_of_order FOREIGN KEY (id) REFERENCES orders(id),
  CONSTRAINT deadlines_pkey PRIMARY KEY (id)
);
CREATE INDEX deadlines_due ON ordering.deadlines USING btree (due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE deadlines ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON deadlines TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON deadlines TO assay_ordering_company USING ((EXISTS ( SELECT 1 FROM orders p WHERE (p.id = deadlines.id)))) WITH CHECK (sees_orders(id));

CREATE TABLE erasures (
  answers_document jsonb NOT NULL DEFAULT '{}'::jsonb,
  attempt integer NOT NULL DEFAULT 0,
  cancel_open boolean NOT NULL,
  cancelled_orders integer NOT NULL DEFAULT 0,
  certificate_document jsonb,
  due_at timestamp with time zone DEFAULT now(),
  id uuid NOT NULL,
  leased_until timestamp with time zone,
  repeats uuid,
  requested_at timestamp with time zone NOT NULL DEFAULT now(),
  scope text NOT NULL,
  sealed_subject text,
  subject_hash text NOT NULL,
  waiting_for text,
  CONSTRAINT erasures_done CHECK (((due_at IS NULL) = (certificate_document IS NOT NULL))),
  CONSTRAINT erasures_forget CHECK (((due_at IS NULL) = (sealed_subject IS NULL))),
  CONSTRAINT erasures_pkey PRIMARY KEY (id),
  CONSTRAINT erasures_scope CHECK ((scope = ANY (ARRAY['candidate'::text, 'address'::text, 'retention'::text])))
);
CREATE INDEX erasures_begun ON ordering.erasures USING btree (subject_hash) WHERE ((due_at IS NOT NULL) AND (attempt > 0));
CREATE INDEX erasures_due ON ordering.erasures USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE UNIQUE INDEX erasures_waiting ON ordering.erasures USING btree (subject_hash) WHERE ((due_at IS NOT NULL) AND (attempt = 0));
ALTER TABLE erasures ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON erasures TO assay_ordering, assay_ordering_owner USING (true);

CREATE TABLE field_mappings (
  account_id text NOT NULL,
  mappings_document jsonb NOT NULL,
  CONSTRAINT field_mappings_account FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT field_mappings_pkey PRIMARY KEY (account_id)
);

CREATE TABLE field_observations (
  account_id text NOT NULL,
  field_id text NOT NULL,
  last_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  value text NOT NULL,
  CONSTRAINT field_observations_pkey PRIMARY KEY (account_id, field_id, value)
);

CREATE TABLE hash_keys (
  id text NOT NULL,
  kept_at timestamp with time zone NOT NULL DEFAULT now(),
  sealed_key text NOT NULL,
  CONSTRAINT hash_keys_pkey PRIMARY KEY (id)
);
ALTER TABLE hash_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON hash_keys TO assay_ordering, assay_ordering_owner USING (true);

CREATE TABLE inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT inbox_pkey PRIMARY KEY (event_id, consumer)
);
CREATE INDEX inbox_received_at ON ordering.inbox USING btree (received_at);
ALTER TABLE inbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON inbox TO assay_ordering, assay_ordering_owner USING (true);

CREATE TABLE job_titles (
  company_id text NOT NULL,
  job_id text NOT NULL,
  title text NOT NULL,
  CONSTRAINT job_titles_pkey PRIMARY KEY (company_id, job_id)
);
ALTER TABLE job_titles ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON job_titles TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON job_titles TO assay_ordering_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE order_history (
  at timestamp with time zone NOT NULL DEFAULT now(),
  evidence jsonb NOT NULL DEFAULT '{}'::jsonb,
  id bigint NOT NULL GENERATED AS IDENTITY,
  kind text NOT NULL,
  order_id uuid NOT NULL,
  text text NOT NULL,
  CONSTRAINT order_history_order FOREIGN KEY (order_id) REFERENCES orders(id),
  CONSTRAINT order_history_pkey PRIMARY KEY (id)
);
CREATE INDEX order_history_at ON ordering.order_history USING btree (at, order_id);
CREATE INDEX order_history_order_id ON ordering.order_history USING btree (order_id, id);
ALTER TABLE order_history ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON order_history TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON order_history TO assay_ordering_company USING ((EXISTS ( SELECT 1 FROM orders p WHERE (p.id = order_history.order_id)))) WITH CHECK (sees_orders(order_id));

CREATE TABLE orders (
  accepted boolean NOT NULL,
  account_id text NOT NULL,
  address_revision integer NOT NULL DEFAULT 0,
  assessment_url text,
  assessments jsonb NOT NULL,
  candidate_id text,
  company_id text NOT NULL,
  completed_at timestamp with time zone,
  completed_url text,
  connection_id uuid NOT NULL,
  contents_hash text NOT NULL,
  duplicate_of uuid,
  duration_minutes integer,
  email text NOT NULL,
  erased_at timestamp with time zone,
  expires_at timestamp with time zone,
  fields jsonb NOT NULL,
  first_name text NOT NULL,
  follows_order_id uuid,
  id uuid NOT NULL,
  invitation text NOT NULL,
  invited_at timestamp with time zone,
  job_id text NOT NULL,
  job_title text,
  kind text NOT NULL DEFAULT 'manual'::text,
  language text,
  last_name text NOT NULL,
  late_result text,
  link_token text NOT NULL,
  link_token_hash text NOT NULL,
  package_id text NOT NULL,
  package_name text NOT NULL,
  placed_at timestamp with time zone NOT NULL,
  profile_url text,
  reason text,
  refusal_document jsonb,
  rejected_for_address boolean NOT NULL DEFAULT false,
  reminders jsonb NOT NULL DEFAULT '[]'::jsonb,
  requester_document jsonb,
  result_callback_url text NOT NULL,
  result_version integer NOT NULL,
  revision integer NOT NULL,
  settled_at timestamp with time zone,
  settled_version integer,
  smartrecruiters_order_id text NOT NULL,
  started_at timestamp with time zone,
  status text NOT NULL,
  template_id text,
  time_zone text,
  CONSTRAINT orders_followed FOREIGN KEY (company_id, follows_order_id) REFERENCES orders(company_id, id),
  CONSTRAINT orders_kind CHECK (((kind = 'inline'::text) = (completed_url IS NOT NULL))),
  CONSTRAINT orders_link UNIQUE (link_token_hash),
  CONSTRAINT orders_natural_key UNIQUE (company_id, smartrecruiters_order_id),
  CONSTRAINT orders_of_company UNIQUE (company_id, id),
  CONSTRAINT orders_pkey PRIMARY KEY (id)
);
CREATE INDEX orders_account_placed ON ordering.orders USING btree (account_id, placed_at, id);
CREATE INDEX orders_candidate_package ON ordering.orders USING btree (company_id, package_id, COALESCE(candidate_id, lower(email)), placed_at);
CREATE INDEX orders_candidate_placed ON ordering.orders USING btree (candidate_id text_pattern_ops, placed_at, id);
CREATE INDEX orders_company_placed ON ordering.orders USING btree (company_id, placed_at, id);
CREATE INDEX orders_email_begins ON ordering.orders USING btree (lower(email) COLLATE "C");
CREATE INDEX orders_email_placed ON ordering.orders USING btree (lower(email), placed_at, id);
CREATE INDEX orders_followers ON ordering.orders USING btree (follows_order_id) WHERE (follows_order_id IS NOT NULL);
CREATE INDEX orders_invitation_placed ON ordering.orders USING btree (invitation, placed_at, id);
CREATE INDEX orders_job_placed ON ordering.orders USING btree (job_id, placed_at, id);
CREATE INDEX orders_name ON ordering.orders USING btree (lower(regexp_replace(NORMALIZE(((first_name || ' '::text) || last_name), NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)) COLLATE "C");
CREATE INDEX orders_placed ON ordering.orders USING btree (placed_at, id);
CREATE INDEX orders_smartrecruiters_order ON ordering.orders USING btree (smartrecruiters_order_id text_pattern_ops);
CREATE INDEX orders_status_placed ON ordering.orders USING btree (status, placed_at, id);
CREATE INDEX orders_surname ON ordering.orders USING btree (lower(regexp_replace(NORMALIZE(((last_name || ' '::text) || first_name), NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)) COLLATE "C");
CREATE INDEX orders_to_erase ON ordering.orders USING btree (placed_at) WHERE ((erased_at IS NULL) AND (status <> ALL (ARRAY['pending'::text, 'in-progress'::text])));
CREATE INDEX orders_unsettled ON ordering.orders USING btree (company_id) WHERE ((status = ANY (ARRAY['pending'::text, 'in-progress'::text])) OR (settled_version IS NULL) OR (settled_version < result_version));
CREATE INDEX orders_untitled ON ordering.orders USING btree (company_id, job_id, placed_at) WHERE (job_title IS NULL);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON orders TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON orders TO assay_ordering_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE outbox (
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL DEFAULT ''::text,
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
CREATE INDEX outbox_due ON ordering.outbox USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX outbox_published ON ordering.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX outbox_turn ON ordering.outbox USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON outbox TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON outbox TO assay_ordering_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE packages (
  account_id text NOT NULL,
  archived boolean NOT NULL,
  assessments jsonb NOT NULL,
  description text NOT NULL,
  duration_minutes integer,
  expiry_days integer,
  id text NOT NULL,
  locations jsonb,
  name text NOT NULL,
  "position" integer NOT NULL,
  remote text,
  template_id text,
  type text NOT NULL,
  CONSTRAINT packages_account FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT packages_pkey PRIMARY KEY (account_id, id)
);

CREATE TABLE webhook_attempts (
  at timestamp with time zone NOT NULL DEFAULT now(),
  attempt integer NOT NULL,
  detail text,
  duration_ms integer NOT NULL,
  excerpt text,
  http_status integer,
  id bigint NOT NULL GENERATED AS IDENTITY,
  webhook_id uuid NOT NULL,
  CONSTRAINT webhook_attempts_pkey PRIMARY KEY (id),
  CONSTRAINT webhook_attempts_webhook FOREIGN KEY (webhook_id) REFERENCES webhooks(id)
);
CREATE INDEX webhook_attempts_webhook_id ON ordering.webhook_attempts USING btree (webhook_id, id);
ALTER TABLE webhook_attempts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON webhook_attempts TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON webhook_attempts TO assay_ordering_company USING ((EXISTS ( SELECT 1 FROM webhooks p WHERE (p.id = webhook_attempts.webhook_id)))) WITH CHECK (sees_webhooks(webhook_id));

CREATE TABLE webhooks (
  account_id text NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  company_id text,
  correlation_id text,
  created_at timestamp with time zone NOT NULL DEFAULT date_trunc('milliseconds'::text, now()),
  due_at timestamp with time zone,
  give_up_at timestamp with time zone NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  leased_until timestamp with time zone,
  order_id uuid,
  outcome text,
  payload text NOT NULL,
  type text NOT NULL,
  CONSTRAINT webhooks_key UNIQUE (key),
  CONSTRAINT webhooks_pkey PRIMARY KEY (id)
);
CREATE INDEX webhooks_account ON ordering.webhooks USING btree (account_id, created_at, id);
CREATE INDEX webhooks_created ON ordering.webhooks USING btree (created_at, id);
CREATE INDEX webhooks_due ON ordering.webhooks USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX webhooks_order ON ordering.webhooks USING btree (order_id) WHERE (order_id IS NOT NULL);
CREATE INDEX webhooks_over ON ordering.webhooks USING btree (created_at) WHERE (due_at IS NULL);
CREATE INDEX webhooks_turn ON ordering.webhooks USING btree (account_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE webhooks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON webhooks TO assay_ordering, assay_ordering_owner USING (true);
CREATE POLICY one_company ON webhooks TO assay_ordering_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));
