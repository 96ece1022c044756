-- Schema gateway, written by "npm run schema"; never edited, never run.

CREATE OR REPLACE FUNCTION gateway.refuse_audit_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
   BEGIN RAISE EXCEPTION 'the audit trail is only added to'; END $function$
;

CREATE OR REPLACE FUNCTION gateway.sees_intake(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN EXISTS (SELECT 1 FROM gateway.intake WHERE id = wanted); END $function$
;

CREATE TABLE audit_entries (
  account_id text,
  actor text NOT NULL,
  after_hash text,
  asked bigint,
  at timestamp with time zone NOT NULL,
  before_hash text,
  company_id text,
  contents_hash text,
  correlation_id text NOT NULL,
  hash text NOT NULL,
  http_status integer,
  operation text NOT NULL,
  phase text NOT NULL,
  "position" bigint NOT NULL,
  previous_hash text NOT NULL,
  subject_document jsonb NOT NULL,
  CONSTRAINT audit_entries_phase CHECK ((phase = ANY (ARRAY['asked'::text, 'answered'::text, 'read'::text]))),
  CONSTRAINT audit_entries_pkey PRIMARY KEY ("position")
);
CREATE INDEX audit_entries_account ON gateway.audit_entries USING btree (account_id, "position");
CREATE INDEX audit_entries_company ON gateway.audit_entries USING btree (company_id, "position");
ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON audit_entries TO assay_gateway, assay_gateway_owner USING (true);
CREATE POLICY one_company ON audit_entries TO assay_gateway_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE console_sessions (
  expires_at timestamp with time zone NOT NULL,
  id_hash bytea NOT NULL,
  name text NOT NULL,
  role text NOT NULL,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  subject text NOT NULL,
  CONSTRAINT console_sessions_pkey PRIMARY KEY (id_hash),
  CONSTRAINT console_sessions_role_check CHECK ((role = ANY (ARRAY['support'::text, 'admin'::text, 'auditor'::text])))
);
CREATE INDEX console_sessions_expires_at ON gateway.console_sessions USING btree (expires_at);
ALTER TABLE console_sessions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON console_sessions TO assay_gateway, assay_gateway_owner USING (true);

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
CREATE POLICY every_company ON dead_letters TO assay_gateway, assay_gateway_owner USING (true);
CREATE POLICY one_company ON dead_letters TO assay_gateway_company USING (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE erased_traces (
  erased_at timestamp with time zone NOT NULL DEFAULT now(),
  erasure_id uuid NOT NULL,
  places_document jsonb NOT NULL,
  CONSTRAINT erased_traces_pkey PRIMARY KEY (erasure_id)
);
ALTER TABLE erased_traces ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON erased_traces TO assay_gateway, assay_gateway_owner USING (true);

CREATE TABLE given_answers (
  attempt integer NOT NULL DEFAULT 1,
  busy_until timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  key_hash bytea NOT NULL,
  once_id uuid NOT NULL DEFAULT gen_random_uuid(),
  request_hash bytea NOT NULL,
  sealed_answer text,
  CONSTRAINT given_answers_pkey PRIMARY KEY (key_hash)
);
CREATE INDEX given_answers_created ON gateway.given_answers USING btree (created_at);
ALTER TABLE given_answers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON given_answers TO assay_gateway, assay_gateway_owner USING (true);

CREATE TABLE inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT inbox_pkey PRIMARY KEY (event_id, consumer)
);
CREATE INDEX inbox_received_at ON gateway.inbox USING btree (received_at);
ALTER TABLE inbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON inbox TO assay_gateway, assay_gateway_owner USING (true);

CREATE TABLE intake (
  account_id text NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  body_hash text NOT NULL,
  company_id text NOT NULL,
  connection_id uuid NOT NULL,
  correlation_id text NOT NULL,
  decided_at timestamp with time zone,
  decision text,
  due_at timestamp with time zone,
  id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'manual'::text,
  leased_until timestamp with time zone,
  link_hash text,
  order_document jsonb NOT NULL,
  promised_at timestamp with time zone,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  refusal_document jsonb,
  smartrecruiters_order_id text NOT NULL,
  CONSTRAINT intake_decided CHECK (((decided_at IS NULL) = (decision IS NULL))),
  CONSTRAINT intake_decision CHECK ((decision = ANY (ARRAY['accepted'::text, 'rejected'::text, 'refused'::text, 'abandoned'::text]))),
  CONSTRAINT intake_kind CHECK ((kind = ANY (ARRAY['manual'::text, 'inline'::text]))),
  CONSTRAINT intake_link UNIQUE (link_hash),
  CONSTRAINT intake_once UNIQUE (company_id, smartrecruiters_order_id),
  CONSTRAINT intake_pkey PRIMARY KEY (id),
  CONSTRAINT intake_promise CHECK (((decision <> 'refused'::text) OR (promised_at IS NULL))),
  CONSTRAINT intake_refusal CHECK (((decision = 'refused'::text) = (refusal_document IS NOT NULL)))
);
CREATE INDEX intake_due ON gateway.intake USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX intake_kept ON gateway.intake USING btree (decided_at) WHERE ((decided_at IS NOT NULL) AND (order_document <> '{}'::jsonb));
CREATE INDEX intake_turn ON gateway.intake USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE intake ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON intake TO assay_gateway, assay_gateway_owner USING (true);
CREATE POLICY one_company ON intake TO assay_gateway_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

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
CREATE INDEX outbox_due ON gateway.outbox USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX outbox_published ON gateway.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX outbox_turn ON gateway.outbox USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON outbox TO assay_gateway, assay_gateway_owner USING (true);
CREATE POLICY one_company ON outbox TO assay_gateway_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE signing_keys (
  kid text NOT NULL,
  public_jwk text NOT NULL,
  seen_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT signing_keys_pkey PRIMARY KEY (kid)
);
ALTER TABLE signing_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON signing_keys TO assay_gateway, assay_gateway_owner USING (true);

CREATE TABLE timeline_links (
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  order_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  CONSTRAINT timeline_links_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX timeline_links_expires_at ON gateway.timeline_links USING btree (expires_at);
ALTER TABLE timeline_links ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON timeline_links TO assay_gateway, assay_gateway_owner USING (true);
CREATE POLICY one_company ON timeline_links TO assay_gateway_company USING ((EXISTS ( SELECT 1 FROM intake p WHERE (p.id = timeline_links.order_id)))) WITH CHECK (sees_intake(order_id));

CREATE TABLE vendor_tokens (
  account_ids text[],
  attempt integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone,
  id uuid NOT NULL,
  last_used_at timestamp with time zone,
  made_by uuid,
  name text NOT NULL,
  prefix text NOT NULL,
  scopes text[] NOT NULL,
  token_hash bytea NOT NULL,
  CONSTRAINT vendor_tokens_accounts CHECK ((cardinality(account_ids) > 0)),
  CONSTRAINT vendor_tokens_hash UNIQUE (token_hash),
  CONSTRAINT vendor_tokens_maker FOREIGN KEY (made_by) REFERENCES vendor_tokens(id) ON DELETE CASCADE,
  CONSTRAINT vendor_tokens_pkey PRIMARY KEY (id),
  CONSTRAINT vendor_tokens_scopes CHECK ((cardinality(scopes) > 0))
);
CREATE INDEX vendor_tokens_made_by ON gateway.vendor_tokens USING btree (made_by);
ALTER TABLE vendor_tokens ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON vendor_tokens TO assay_gateway, assay_gateway_owner USING (true);
