-- Schema notification, written by "npm run schema"; never edited, never run.

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
CREATE INDEX inbox_received_at ON notification.inbox USING btree (received_at);

CREATE TABLE invitation_attempts (
  attempt integer NOT NULL,
  ended_at timestamp with time zone,
  invitation_id uuid NOT NULL,
  outcome text NOT NULL DEFAULT 'in-flight'::text,
  response text,
  response_code integer,
  started_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT invitation_attempts_ended CHECK (((outcome = 'in-flight'::text) = (ended_at IS NULL))),
  CONSTRAINT invitation_attempts_invitation_id_fkey FOREIGN KEY (invitation_id) REFERENCES invitations(id),
  CONSTRAINT invitation_attempts_outcome CHECK ((outcome = ANY (ARRAY['in-flight'::text, 'accepted'::text, 'temporary'::text, 'permanent'::text, 'uncertain'::text]))),
  CONSTRAINT invitation_attempts_pkey PRIMARY KEY (invitation_id, attempt)
);

CREATE TABLE invitations (
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL,
  correlation_id text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  due_at timestamp with time zone,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  leased_until timestamp with time zone,
  message_id text NOT NULL,
  order_id uuid NOT NULL,
  reason text,
  settled_at timestamp with time zone,
  status text NOT NULL DEFAULT 'due'::text,
  CONSTRAINT invitations_due_or_settled CHECK (((status = 'due'::text) = (settled_at IS NULL))),
  CONSTRAINT invitations_one_per_order UNIQUE (order_id),
  CONSTRAINT invitations_only_due_is_due CHECK (((due_at IS NULL) OR (status = 'due'::text))),
  CONSTRAINT invitations_pkey PRIMARY KEY (id),
  CONSTRAINT invitations_status CHECK ((status = ANY (ARRAY['due'::text, 'sent'::text, 'failed'::text, 'uncertain'::text, 'withdrawn'::text])))
);
CREATE INDEX invitations_due ON notification.invitations USING btree (due_at) WHERE (due_at IS NOT NULL);

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
CREATE INDEX outbox_due ON notification.outbox USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX outbox_published ON notification.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);
