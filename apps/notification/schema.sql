-- Schema notification, written by "npm run schema"; never edited, never run.

CREATE OR REPLACE FUNCTION notification.sees_invitations(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN EXISTS (SELECT 1 FROM notification.invitations WHERE id = wanted); END $function$
;

CREATE TABLE brands (
  revision integer NOT NULL,
  said jsonb NOT NULL,
  scope text NOT NULL,
  CONSTRAINT brands_pkey PRIMARY KEY (scope)
);
ALTER TABLE brands ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON brands TO assay_notification, assay_notification_owner USING (true);

CREATE TABLE connection_notices (
  account_id text NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  began_at timestamp with time zone,
  company_id text NOT NULL,
  connected_at timestamp with time zone NOT NULL,
  correlation_id text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  due_at timestamp with time zone DEFAULT now(),
  id uuid NOT NULL,
  key_id uuid NOT NULL,
  kind text NOT NULL DEFAULT 'connected'::text,
  leased_until timestamp with time zone,
  message_id text NOT NULL,
  response text,
  revision integer NOT NULL,
  sendings integer NOT NULL DEFAULT 0,
  settled_at timestamp with time zone,
  status text NOT NULL DEFAULT 'due'::text,
  uncertain_attempts integer NOT NULL DEFAULT 0,
  CONSTRAINT connection_notices_kind CHECK ((kind = ANY (ARRAY['connected'::text, 'contested'::text, 'held'::text]))),
  CONSTRAINT connection_notices_once UNIQUE (company_id, revision),
  CONSTRAINT connection_notices_pkey PRIMARY KEY (id),
  CONSTRAINT connection_notices_status CHECK ((status = ANY (ARRAY['due'::text, 'in-flight'::text, 'sent'::text, 'failed'::text, 'dropped'::text, 'uncertain'::text, 'bounced'::text])))
);
CREATE INDEX connection_notices_due ON notification.connection_notices USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX connection_notices_turn ON notification.connection_notices USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE connection_notices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON connection_notices TO assay_notification, assay_notification_owner USING (true);
CREATE POLICY one_company ON connection_notices TO assay_notification_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

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
CREATE POLICY every_company ON dead_letters TO assay_notification, assay_notification_owner USING (true);
CREATE POLICY one_company ON dead_letters TO assay_notification_company USING (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE erased_traces (
  erased_at timestamp with time zone NOT NULL DEFAULT now(),
  erasure_id uuid NOT NULL,
  places_document jsonb NOT NULL,
  CONSTRAINT erased_traces_pkey PRIMARY KEY (erasure_id)
);
ALTER TABLE erased_traces ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON erased_traces TO assay_notification, assay_notification_owner USING (true);

CREATE TABLE inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT inbox_pkey PRIMARY KEY (event_id, consumer)
);
CREATE INDEX inbox_received_at ON notification.inbox USING btree (received_at);
ALTER TABLE inbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON inbox TO assay_notification, assay_notification_owner USING (true);

CREATE TABLE invitation_attempts (
  attempt integer NOT NULL,
  because text,
  ended_at timestamp with time zone,
  fault text,
  invitation_id uuid NOT NULL,
  outcome text NOT NULL DEFAULT 'in-flight'::text,
  response text,
  response_code integer,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT invitation_attempts_ended CHECK (((outcome = 'in-flight'::text) = (ended_at IS NULL))),
  CONSTRAINT invitation_attempts_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  CONSTRAINT invitation_attempts_outcome CHECK ((outcome = ANY (ARRAY['in-flight'::text, 'accepted'::text, 'temporary'::text, 'permanent'::text, 'uncertain'::text]))),
  CONSTRAINT invitation_attempts_pkey PRIMARY KEY (invitation_id, attempt)
);
ALTER TABLE invitation_attempts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON invitation_attempts TO assay_notification, assay_notification_owner USING (true);
CREATE POLICY one_company ON invitation_attempts TO assay_notification_company USING ((EXISTS ( SELECT 1 FROM invitations p WHERE (p.id = invitation_attempts.invitation_id)))) WITH CHECK (sees_invitations(invitation_id));

CREATE TABLE invitations (
  account_id text,
  address_revision integer NOT NULL DEFAULT 0,
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL,
  correlation_id text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  due_at timestamp with time zone,
  erased_at timestamp with time zone,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  leased_until timestamp with time zone,
  message_id text NOT NULL,
  order_id uuid NOT NULL,
  reason text,
  settled_at timestamp with time zone,
  status text NOT NULL DEFAULT 'due'::text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT invitations_due_or_settled CHECK (((status = 'due'::text) = (settled_at IS NULL))),
  CONSTRAINT invitations_one_per_order UNIQUE (order_id),
  CONSTRAINT invitations_only_due_is_due CHECK (((due_at IS NULL) OR (status = ANY (ARRAY['due'::text, 'withdrawn'::text])))),
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_status CHECK ((status = ANY (ARRAY['due'::text, 'sent'::text, 'failed'::text, 'uncertain'::text, 'withdrawn'::text, 'bounced'::text])))
);
CREATE INDEX invitations_due ON notification.invitations USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX invitations_turn ON notification.invitations USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON invitations TO assay_notification, assay_notification_owner USING (true);
CREATE POLICY one_company ON invitations TO assay_notification_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE notices (
  attempt integer NOT NULL DEFAULT 0,
  began_at timestamp with time zone,
  company_id text NOT NULL,
  correlation_id text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  due_at timestamp with time zone,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  leased_until timestamp with time zone,
  moment_at timestamp with time zone NOT NULL,
  order_id uuid NOT NULL,
  response text,
  revision integer NOT NULL,
  sendings integer NOT NULL DEFAULT 0,
  settled_at timestamp with time zone,
  status text NOT NULL DEFAULT 'due'::text,
  uncertain_attempts integer NOT NULL DEFAULT 0,
  CONSTRAINT notices_kind CHECK ((kind = ANY (ARRAY['reminder'::text, 'deadline'::text, 'ready'::text, 'ended'::text]))),
  CONSTRAINT notices_once UNIQUE (order_id, kind, revision, moment_at),
  CONSTRAINT notices_pkey PRIMARY KEY (id),
  CONSTRAINT notices_status CHECK ((status = ANY (ARRAY['due'::text, 'in-flight'::text, 'sent'::text, 'failed'::text, 'dropped'::text, 'uncertain'::text])))
);
CREATE INDEX notices_due ON notification.notices USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX notices_turn ON notification.notices USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE notices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON notices TO assay_notification, assay_notification_owner USING (true);
CREATE POLICY one_company ON notices TO assay_notification_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

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
CREATE INDEX outbox_due ON notification.outbox USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX outbox_published ON notification.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX outbox_turn ON notification.outbox USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON outbox TO assay_notification, assay_notification_owner USING (true);
CREATE POLICY one_company ON outbox TO assay_notification_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE reminder_plans (
  link_digest text,
  order_id uuid NOT NULL,
  revision integer NOT NULL,
  stopped_at timestamp with time zone,
  CONSTRAINT reminder_plans_pkey PRIMARY KEY (order_id)
);
CREATE INDEX reminder_plans_link ON notification.reminder_plans USING btree (link_digest) WHERE (link_digest IS NOT NULL);
ALTER TABLE reminder_plans ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON reminder_plans TO assay_notification, assay_notification_owner USING (true);
CREATE POLICY one_company ON reminder_plans TO assay_notification_company USING ((EXISTS ( SELECT 1 FROM invitations p WHERE (p.order_id = reminder_plans.order_id)))) WITH CHECK (sees_invitations(order_id));

CREATE TABLE returned_mail (
  because text,
  diagnostic text NOT NULL,
  fault text,
  fingerprint text NOT NULL,
  invitation_id uuid NOT NULL,
  outcome text NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  status_code text,
  version integer NOT NULL,
  CONSTRAINT returned_mail_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  CONSTRAINT returned_mail_outcome CHECK ((outcome = ANY (ARRAY['failed'::text, 'delayed'::text, 'unclear'::text]))),
  CONSTRAINT returned_mail_pkey PRIMARY KEY (invitation_id, fingerprint)
);
ALTER TABLE returned_mail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON returned_mail TO assay_notification, assay_notification_owner USING (true);
CREATE POLICY one_company ON returned_mail TO assay_notification_company USING ((EXISTS ( SELECT 1 FROM invitations p WHERE (p.id = returned_mail.invitation_id)))) WITH CHECK (sees_invitations(invitation_id));

CREATE TABLE templates (
  account_id text NOT NULL,
  body text NOT NULL,
  deadline jsonb,
  language text NOT NULL,
  reminder jsonb,
  subject text NOT NULL,
  template_id text NOT NULL,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT templates_pkey PRIMARY KEY (account_id, template_id)
);
ALTER TABLE templates ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON templates TO assay_notification, assay_notification_owner USING (true);
