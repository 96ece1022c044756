-- Schema consent, written by "npm run schema"; never edited, never run.

CREATE SEQUENCE connect_tries_id_seq AS bigint;

CREATE SEQUENCE connection_health_id_seq AS bigint;

CREATE SEQUENCE partner_calls_id_seq AS bigint;

CREATE OR REPLACE FUNCTION consent.sees_connections(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN EXISTS (SELECT 1 FROM consent.connections WHERE id = wanted); END $function$
;

CREATE TABLE accounts (
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  engine_url text NOT NULL,
  id text NOT NULL,
  language text,
  name text NOT NULL,
  owner_email text,
  previous_webhook_secret_until timestamp with time zone,
  removed_at timestamp with time zone,
  revision integer NOT NULL DEFAULT 0,
  sealed_previous_webhook_secret text,
  sealed_webhook_secret text NOT NULL,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  webhook_types text[],
  webhook_url text,
  CONSTRAINT accounts_pkey PRIMARY KEY (id)
);

CREATE TABLE api_keys (
  account_id text NOT NULL,
  company_id text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  id uuid NOT NULL,
  key_hash bytea NOT NULL,
  label text,
  last_used_at timestamp with time zone,
  prefix text NOT NULL,
  replaces uuid,
  revoked_at timestamp with time zone,
  sealed_value text,
  CONSTRAINT api_keys_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT api_keys_key_hash_key UNIQUE (key_hash),
  CONSTRAINT api_keys_pkey PRIMARY KEY (id),
  CONSTRAINT api_keys_replaces_fkey FOREIGN KEY (replaces) REFERENCES api_keys(id),
  CONSTRAINT api_keys_replaces_key UNIQUE (replaces)
);
CREATE INDEX api_keys_account_id ON consent.api_keys USING btree (account_id, created_at);
CREATE INDEX api_keys_company_id ON consent.api_keys USING btree (company_id) WHERE (company_id IS NOT NULL);
ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON api_keys TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON api_keys TO assay_consent_company USING (((company_id IS NULL) OR (company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)))) WITH CHECK (((company_id IS NULL) OR (company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))));

CREATE TABLE brand_logos (
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  id text NOT NULL,
  png bytea NOT NULL,
  wanted_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT brand_logos_pkey PRIMARY KEY (id)
);
CREATE INDEX brand_logos_wanted ON consent.brand_logos USING btree (wanted_at);
ALTER TABLE brand_logos ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON brand_logos TO assay_consent, assay_consent_owner USING (true);

CREATE TABLE brands (
  logo_height integer,
  logo_id text,
  logo_width integer,
  logos_sent integer NOT NULL DEFAULT 0,
  logos_since timestamp with time zone,
  revision integer NOT NULL DEFAULT 0,
  said jsonb NOT NULL DEFAULT '{}'::jsonb,
  scope text NOT NULL,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT brands_logo_id_fkey FOREIGN KEY (logo_id) REFERENCES brand_logos(id),
  CONSTRAINT brands_pkey PRIMARY KEY (scope)
);
CREATE INDEX brands_logo ON consent.brands USING btree (logo_id);
ALTER TABLE brands ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON brands TO assay_consent, assay_consent_owner USING (true);

CREATE TABLE connect_tries (
  account_id text NOT NULL,
  api_key_id uuid NOT NULL,
  company_id text NOT NULL,
  id bigint NOT NULL GENERATED AS IDENTITY,
  outcome text NOT NULL,
  tried_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT connect_tries_outcome CHECK ((outcome = ANY (ARRAY['too-early'::text, 'lost'::text]))),
  CONSTRAINT connect_tries_pkey PRIMARY KEY (id)
);
CREATE INDEX connect_tries_account_id ON consent.connect_tries USING btree (account_id, tried_at);
CREATE INDEX connect_tries_company_id ON consent.connect_tries USING btree (company_id, tried_at);
CREATE INDEX connect_tries_tried_at ON consent.connect_tries USING btree (tried_at);
ALTER TABLE connect_tries ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON connect_tries TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON connect_tries TO assay_consent_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE connection_checks (
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL,
  due_at timestamp with time zone,
  id uuid NOT NULL,
  leased_until timestamp with time zone,
  CONSTRAINT connection_checks_id_fkey FOREIGN KEY (company_id, id) REFERENCES connections(company_id, id) ON UPDATE CASCADE ON DELETE CASCADE,
  CONSTRAINT connection_checks_pkey PRIMARY KEY (id)
);
CREATE INDEX connection_checks_due ON consent.connection_checks USING btree (due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE connection_checks ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON connection_checks TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON connection_checks TO assay_consent_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE connection_health (
  at timestamp with time zone NOT NULL DEFAULT now(),
  connection_id uuid NOT NULL,
  health text NOT NULL,
  http_status integer,
  id bigint NOT NULL GENERATED AS IDENTITY,
  reason text,
  CONSTRAINT connection_health_health CHECK ((health = ANY (ARRAY['ok'::text, 'failing'::text]))),
  CONSTRAINT connection_health_pkey PRIMARY KEY (id)
);
CREATE INDEX connection_health_connection_id ON consent.connection_health USING btree (connection_id, id);
ALTER TABLE connection_health ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON connection_health TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON connection_health TO assay_consent_company USING ((EXISTS ( SELECT 1 FROM connections p WHERE (p.id = connection_health.connection_id)))) WITH CHECK (sees_connections(connection_id));

CREATE TABLE connections (
  account_id text NOT NULL,
  api_key_id uuid NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  closed_at timestamp with time zone,
  company_id text NOT NULL,
  connected_at timestamp with time zone NOT NULL,
  contender_account_id text,
  contender_key_id uuid,
  draining_since timestamp with time zone,
  due_at timestamp with time zone,
  health text NOT NULL,
  health_checked_at timestamp with time zone,
  held_since timestamp with time zone,
  id uuid NOT NULL,
  last_called_at timestamp with time zone,
  last_reached_at timestamp with time zone,
  leased_until timestamp with time zone,
  revision integer NOT NULL,
  status text NOT NULL,
  CONSTRAINT connections_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT connections_api_key_id_fkey FOREIGN KEY (api_key_id) REFERENCES api_keys(id),
  CONSTRAINT connections_contender_account_id_fkey FOREIGN KEY (contender_account_id) REFERENCES accounts(id),
  CONSTRAINT connections_contender_key_id_fkey FOREIGN KEY (contender_key_id) REFERENCES api_keys(id),
  CONSTRAINT connections_health_check CHECK ((health = ANY (ARRAY['ok'::text, 'failing'::text, 'unknown'::text]))),
  CONSTRAINT connections_id_key UNIQUE (id),
  CONSTRAINT connections_of_company UNIQUE (company_id, id),
  CONSTRAINT connections_pkey PRIMARY KEY (company_id),
  CONSTRAINT connections_status_check CHECK ((status = ANY (ARRAY['active'::text, 'draining'::text, 'closed'::text])))
);
CREATE INDEX connections_account ON consent.connections USING btree (account_id);
CREATE UNIQUE INDEX connections_api_key_in_use ON consent.connections USING btree (api_key_id) WHERE (status <> 'closed'::text);
CREATE INDEX connections_due ON consent.connections USING btree (due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE connections ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON connections TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON connections TO assay_consent_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE consent_flows (
  company_id text NOT NULL,
  connection_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  nonce uuid NOT NULL,
  spent_at timestamp with time zone,
  tries integer NOT NULL DEFAULT 0,
  CONSTRAINT consent_flows_pkey PRIMARY KEY (nonce)
);
CREATE INDEX consent_flows_created_at ON consent.consent_flows USING btree (created_at);
ALTER TABLE consent_flows ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON consent_flows TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON consent_flows TO assay_consent_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

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
CREATE POLICY every_company ON dead_letters TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON dead_letters TO assay_consent_company USING (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE granted_credentials (
  company_id text NOT NULL,
  granted_at timestamp with time zone NOT NULL DEFAULT now(),
  refresh_attempt integer NOT NULL DEFAULT 0,
  refresh_leased_until timestamp with time zone,
  refused_at timestamp with time zone,
  replaced_refused_at timestamp with time zone,
  sealed_credential text NOT NULL,
  sealed_token text,
  token_expires_at timestamp with time zone,
  token_stale_at timestamp with time zone,
  CONSTRAINT granted_credentials_pkey PRIMARY KEY (company_id)
);
ALTER TABLE granted_credentials ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON granted_credentials TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON granted_credentials TO assay_consent_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE hash_keys (
  id text NOT NULL,
  kept_at timestamp with time zone NOT NULL DEFAULT now(),
  sealed_key text NOT NULL,
  CONSTRAINT hash_keys_pkey PRIMARY KEY (id)
);
ALTER TABLE hash_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON hash_keys TO assay_consent, assay_consent_owner USING (true);

CREATE TABLE inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT inbox_pkey PRIMARY KEY (event_id, consumer)
);
CREATE INDEX inbox_received_at ON consent.inbox USING btree (received_at);
ALTER TABLE inbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON inbox TO assay_consent, assay_consent_owner USING (true);

CREATE TABLE issued_credentials (
  api_key_id uuid NOT NULL,
  client_id text NOT NULL,
  company_id text NOT NULL,
  connection_id uuid,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  id uuid NOT NULL,
  secret_hash bytea NOT NULL,
  CONSTRAINT issued_credentials_api_key_id_fkey FOREIGN KEY (api_key_id) REFERENCES api_keys(id),
  CONSTRAINT issued_credentials_client_id_key UNIQUE (client_id),
  CONSTRAINT issued_credentials_pkey PRIMARY KEY (id)
);
CREATE INDEX issued_credentials_company_id ON consent.issued_credentials USING btree (company_id, created_at);
CREATE UNIQUE INDEX issued_credentials_pending_company ON consent.issued_credentials USING btree (company_id) WHERE (connection_id IS NULL);
CREATE UNIQUE INDEX issued_credentials_pending_key ON consent.issued_credentials USING btree (api_key_id) WHERE (connection_id IS NULL);
ALTER TABLE issued_credentials ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON issued_credentials TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON issued_credentials TO assay_consent_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

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
CREATE INDEX outbox_due ON consent.outbox USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX outbox_published ON consent.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX outbox_turn ON consent.outbox USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON outbox TO assay_consent, assay_consent_owner USING (true);
CREATE POLICY one_company ON outbox TO assay_consent_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE partner_calls (
  ended_at timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  id bigint NOT NULL GENERATED AS IDENTITY,
  CONSTRAINT partner_calls_pkey PRIMARY KEY (id)
);
ALTER TABLE partner_calls ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON partner_calls TO assay_consent, assay_consent_owner USING (true);

CREATE TABLE signing_keys (
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  kid text NOT NULL,
  public_jwk text NOT NULL,
  sealed_private_jwk text NOT NULL,
  signs_from timestamp with time zone NOT NULL,
  CONSTRAINT signing_keys_pkey PRIMARY KEY (kid)
);
ALTER TABLE signing_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON signing_keys TO assay_consent, assay_consent_owner USING (true);
