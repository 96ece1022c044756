-- Schema gateway, written by "npm run schema"; never edited, never run.

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
CREATE INDEX inbox_received_at ON gateway.inbox USING btree (received_at);

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
CREATE INDEX outbox_due ON gateway.outbox USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX outbox_published ON gateway.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);

CREATE TABLE signing_keys (
  kid text NOT NULL,
  public_jwk text NOT NULL,
  seen_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT signing_keys_pkey PRIMARY KEY (kid)
);
