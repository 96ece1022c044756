-- Schema results, written by "npm run schema"; never edited, never run.

CREATE SEQUENCE people_attempts_id_seq AS bigint;

CREATE SEQUENCE report_events_id_seq AS bigint;

CREATE SEQUENCE submission_attempts_id_seq AS bigint;

CREATE OR REPLACE FUNCTION results.sees_result_sheets(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN EXISTS (SELECT 1 FROM results.result_sheets WHERE order_id = wanted); END $function$
;

CREATE OR REPLACE FUNCTION results.sees_submissions(wanted uuid)
 RETURNS boolean
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN EXISTS (SELECT 1 FROM results.submissions WHERE id = wanted); END $function$
;

CREATE TABLE access_requests (
  asked_at timestamp with time zone NOT NULL DEFAULT now(),
  email text NOT NULL,
  id uuid NOT NULL,
  link_id uuid NOT NULL,
  name text NOT NULL,
  order_id uuid NOT NULL,
  reason text,
  CONSTRAINT access_requests_link_id_fkey FOREIGN KEY (link_id) REFERENCES report_links(id),
  CONSTRAINT access_requests_order_id_fkey FOREIGN KEY (order_id) REFERENCES result_sheets(order_id),
  CONSTRAINT access_requests_pkey PRIMARY KEY (id)
);
CREATE INDEX access_requests_asked ON results.access_requests USING btree (asked_at);
CREATE INDEX access_requests_email ON results.access_requests USING btree (lower(email));
CREATE INDEX access_requests_link ON results.access_requests USING btree (link_id, asked_at);
CREATE INDEX access_requests_order ON results.access_requests USING btree (order_id);
ALTER TABLE access_requests ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON access_requests TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON access_requests TO assay_results_company USING ((EXISTS ( SELECT 1 FROM result_sheets p WHERE (p.order_id = access_requests.order_id)))) WITH CHECK (sees_result_sheets(order_id));

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
CREATE POLICY every_company ON dead_letters TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON dead_letters TO assay_results_company USING (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK (((envelope ->> 'companyId'::text) = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE erased_traces (
  erased_at timestamp with time zone NOT NULL DEFAULT now(),
  erasure_id uuid NOT NULL,
  files_document jsonb,
  places_document jsonb NOT NULL,
  CONSTRAINT erased_traces_pkey PRIMARY KEY (erasure_id)
);
ALTER TABLE erased_traces ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON erased_traces TO assay_results, assay_results_owner USING (true);

CREATE TABLE flag_reviews (
  decision text NOT NULL,
  flag_id text NOT NULL,
  order_id uuid NOT NULL,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  reviewed_at timestamp with time zone NOT NULL,
  reviewed_by text NOT NULL,
  CONSTRAINT flag_reviews_order_id_fkey FOREIGN KEY (order_id) REFERENCES result_sheets(order_id),
  CONSTRAINT flag_reviews_pkey PRIMARY KEY (order_id, flag_id)
);
ALTER TABLE flag_reviews ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON flag_reviews TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON flag_reviews TO assay_results_company USING ((EXISTS ( SELECT 1 FROM result_sheets p WHERE (p.order_id = flag_reviews.order_id)))) WITH CHECK (sees_result_sheets(order_id));

CREATE TABLE inbox (
  consumer text NOT NULL,
  event_id uuid NOT NULL,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT inbox_pkey PRIMARY KEY (event_id, consumer)
);
CREATE INDEX inbox_received_at ON results.inbox USING btree (received_at);
ALTER TABLE inbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON inbox TO assay_results, assay_results_owner USING (true);

CREATE TABLE job_titles (
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL,
  decided_at timestamp with time zone,
  due_at timestamp with time zone DEFAULT now(),
  failures integer NOT NULL DEFAULT 0,
  first_due_at timestamp with time zone NOT NULL DEFAULT now(),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  in_flight boolean NOT NULL DEFAULT false,
  job_id text NOT NULL,
  leased_until timestamp with time zone,
  reason text,
  status text NOT NULL DEFAULT 'due'::text,
  title text,
  wanted_revision integer NOT NULL DEFAULT 1,
  CONSTRAINT job_titles_company_id_fkey FOREIGN KEY (company_id) REFERENCES lanes(company_id),
  CONSTRAINT job_titles_company_id_job_id_key UNIQUE (company_id, job_id),
  CONSTRAINT job_titles_pkey PRIMARY KEY (id)
);
CREATE INDEX job_titles_due ON results.job_titles USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX job_titles_parked ON results.job_titles USING btree (company_id) WHERE (status = 'parked'::text);
CREATE INDEX job_titles_turn ON results.job_titles USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE job_titles ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON job_titles TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON job_titles TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE lanes (
  blocked_until timestamp with time zone,
  company_id text NOT NULL,
  connection_revision integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  halved_until timestamp with time zone,
  served_at timestamp with time zone,
  CONSTRAINT lanes_pkey PRIMARY KEY (company_id)
);
ALTER TABLE lanes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON lanes TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON lanes TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE note_wishes (
  account_id text NOT NULL,
  changes integer NOT NULL DEFAULT 0,
  unwanted_until timestamp with time zone,
  CONSTRAINT note_wishes_pkey PRIMARY KEY (account_id)
);
ALTER TABLE note_wishes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON note_wishes TO assay_results, assay_results_owner USING (true);

CREATE TABLE notes (
  activity text NOT NULL,
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL,
  correlation_id text,
  decided_at timestamp with time zone,
  due_at timestamp with time zone DEFAULT now(),
  failures integer NOT NULL DEFAULT 0,
  first_due_at timestamp with time zone NOT NULL DEFAULT now(),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  in_flight boolean NOT NULL DEFAULT false,
  leased_until timestamp with time zone,
  order_id uuid NOT NULL,
  "position" integer NOT NULL,
  reason text,
  status text NOT NULL DEFAULT 'due'::text,
  wanted_revision integer NOT NULL DEFAULT 1,
  CONSTRAINT notes_order_id_activity_key UNIQUE (order_id, activity),
  CONSTRAINT notes_order_id_fkey FOREIGN KEY (company_id, order_id) REFERENCES result_sheets(company_id, order_id),
  CONSTRAINT notes_pkey PRIMARY KEY (id)
);
CREATE INDEX notes_due ON results.notes USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX notes_parked ON results.notes USING btree (company_id) WHERE (status = 'parked'::text);
CREATE INDEX notes_turn ON results.notes USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON notes TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON notes TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

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
CREATE INDEX outbox_due ON results.outbox USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX outbox_published ON results.outbox USING btree (published_at) WHERE (published_at IS NOT NULL);
CREATE INDEX outbox_turn ON results.outbox USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON outbox TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON outbox TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE people (
  account_id text NOT NULL,
  candidate_id text,
  candidate_source text,
  company_id text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  email text,
  first_name text,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  interview text,
  job_id text,
  known_first_name text,
  last_name text,
  person_id text NOT NULL,
  profile_link text,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT people_account_id_person_id_key UNIQUE (account_id, person_id),
  CONSTRAINT people_pkey PRIMARY KEY (id)
);
CREATE INDEX people_candidate ON results.people USING btree (company_id, candidate_id);
CREATE INDEX people_email ON results.people USING btree (lower(email));
CREATE INDEX people_updated ON results.people USING btree (updated_at);
ALTER TABLE people ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON people TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON people TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE people_attempts (
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  attempt integer NOT NULL,
  call text NOT NULL,
  duration_ms integer,
  excerpt text,
  http_status integer,
  id bigint NOT NULL GENERATED AS IDENTITY,
  outcome text NOT NULL,
  subject_id uuid NOT NULL,
  CONSTRAINT people_attempts_pkey PRIMARY KEY (id)
);
CREATE INDEX people_attempts_subject_id ON results.people_attempts USING btree (subject_id, id);
ALTER TABLE people_attempts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON people_attempts TO assay_results, assay_results_owner USING (true);

CREATE TABLE policies (
  account_id text NOT NULL,
  policy_document jsonb NOT NULL,
  read_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT policies_pkey PRIMARY KEY (account_id)
);
ALTER TABLE policies ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON policies TO assay_results, assay_results_owner USING (true);

CREATE TABLE ratings (
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL,
  correlation_id text,
  decided_at timestamp with time zone,
  due_at timestamp with time zone DEFAULT now(),
  failures integer NOT NULL DEFAULT 0,
  first_due_at timestamp with time zone NOT NULL DEFAULT now(),
  former_tags text[] NOT NULL DEFAULT '{}'::text[],
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  in_flight boolean NOT NULL DEFAULT false,
  interview text NOT NULL,
  interview_id text NOT NULL,
  leased_until timestamp with time zone,
  person uuid NOT NULL,
  rating text NOT NULL,
  reason text,
  status text NOT NULL DEFAULT 'due'::text,
  tag text NOT NULL,
  wanted_revision integer NOT NULL DEFAULT 1,
  CONSTRAINT ratings_company_id_fkey FOREIGN KEY (company_id) REFERENCES lanes(company_id),
  CONSTRAINT ratings_person_fkey FOREIGN KEY (person) REFERENCES people(id),
  CONSTRAINT ratings_person_interview_id_key UNIQUE (person, interview_id),
  CONSTRAINT ratings_pkey PRIMARY KEY (id)
);
CREATE INDEX ratings_due ON results.ratings USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX ratings_parked ON results.ratings USING btree (company_id) WHERE (status = 'parked'::text);
CREATE INDEX ratings_turn ON results.ratings USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE ratings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON ratings TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON ratings TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE registrations (
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL,
  correlation_id text,
  decided_at timestamp with time zone,
  due_at timestamp with time zone DEFAULT now(),
  failures integer NOT NULL DEFAULT 0,
  first_due_at timestamp with time zone NOT NULL DEFAULT now(),
  id uuid NOT NULL,
  in_flight boolean NOT NULL DEFAULT false,
  leased_until timestamp with time zone,
  outcome text,
  reason text,
  status text NOT NULL DEFAULT 'due'::text,
  wanted_revision integer NOT NULL DEFAULT 1,
  CONSTRAINT registrations_company_id_fkey FOREIGN KEY (company_id) REFERENCES lanes(company_id),
  CONSTRAINT registrations_id_fkey FOREIGN KEY (id) REFERENCES people(id),
  CONSTRAINT registrations_pkey PRIMARY KEY (id)
);
CREATE INDEX registrations_due ON results.registrations USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX registrations_parked ON results.registrations USING btree (company_id) WHERE (status = 'parked'::text);
CREATE INDEX registrations_turn ON results.registrations USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
ALTER TABLE registrations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON registrations TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON registrations TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE report_events (
  at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  evidence_document jsonb NOT NULL DEFAULT '{}'::jsonb,
  id bigint NOT NULL GENERATED AS IDENTITY,
  kind text NOT NULL,
  order_id uuid NOT NULL,
  CONSTRAINT report_events_order_id_fkey FOREIGN KEY (order_id) REFERENCES result_sheets(order_id),
  CONSTRAINT report_events_pkey PRIMARY KEY (id)
);
CREATE INDEX report_events_order_id ON results.report_events USING btree (order_id, id);
ALTER TABLE report_events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON report_events TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON report_events TO assay_results_company USING ((EXISTS ( SELECT 1 FROM result_sheets p WHERE (p.order_id = report_events.order_id)))) WITH CHECK (sees_result_sheets(order_id));

CREATE TABLE report_links (
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  expires_at timestamp with time zone NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  in_smartrecruiters boolean NOT NULL DEFAULT false,
  order_id uuid NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT report_links_order_id_fkey FOREIGN KEY (order_id) REFERENCES result_sheets(order_id),
  CONSTRAINT report_links_pkey PRIMARY KEY (id)
);
CREATE INDEX report_links_order_id ON results.report_links USING btree (order_id);
ALTER TABLE report_links ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON report_links TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON report_links TO assay_results_company USING ((EXISTS ( SELECT 1 FROM result_sheets p WHERE (p.order_id = report_links.order_id)))) WITH CHECK (sees_result_sheets(order_id));

CREATE TABLE reports (
  attempt integer NOT NULL DEFAULT 0,
  bytes integer NOT NULL,
  company_id text NOT NULL,
  correlation_id text,
  due_at timestamp with time zone,
  failures integer NOT NULL DEFAULT 0,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  leased_until timestamp with time zone,
  order_id uuid NOT NULL,
  owed_at timestamp with time zone,
  reason text,
  sha256 text NOT NULL,
  status text NOT NULL,
  stored_at timestamp with time zone NOT NULL DEFAULT clock_timestamp(),
  url text,
  CONSTRAINT reports_order_id_fkey FOREIGN KEY (company_id, order_id) REFERENCES result_sheets(company_id, order_id),
  CONSTRAINT reports_order_id_sha256_key UNIQUE (order_id, sha256),
  CONSTRAINT reports_pkey PRIMARY KEY (id)
);
CREATE INDEX reports_due ON results.reports USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX reports_sha256 ON results.reports USING btree (sha256);
CREATE INDEX reports_turn ON results.reports USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX reports_waiting ON results.reports USING btree (company_id) WHERE (status = 'due'::text);
ALTER TABLE reports ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON reports TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON reports TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE result_sheets (
  account_id text,
  assessments_document jsonb NOT NULL DEFAULT '[]'::jsonb,
  company_id text,
  correlation_id text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  erased_at timestamp with time zone,
  flags_gated boolean NOT NULL DEFAULT false,
  invited_at timestamp with time zone,
  kind text NOT NULL DEFAULT 'manual'::text,
  late_result text NOT NULL DEFAULT 'accept'::text,
  order_id uuid NOT NULL,
  package_id text,
  package_name text,
  placed_at timestamp with time zone,
  reason text,
  report_access text,
  report_link_days integer NOT NULL DEFAULT 30,
  result_callback_url text,
  revision integer NOT NULL DEFAULT 0,
  status text NOT NULL DEFAULT 'pending'::text,
  CONSTRAINT result_sheets_of_company UNIQUE (company_id, order_id),
  CONSTRAINT result_sheets_pkey PRIMARY KEY (order_id)
);
ALTER TABLE result_sheets ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON result_sheets TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON result_sheets TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

CREATE TABLE result_versions (
  hash text NOT NULL,
  order_id uuid NOT NULL,
  reason text,
  recorded_at timestamp with time zone NOT NULL DEFAULT now(),
  result_document jsonb,
  submitted_at timestamp with time zone NOT NULL,
  version integer NOT NULL,
  CONSTRAINT result_versions_order_id_fkey FOREIGN KEY (order_id) REFERENCES result_sheets(order_id),
  CONSTRAINT result_versions_pkey PRIMARY KEY (order_id, version)
);
ALTER TABLE result_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON result_versions TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON result_versions TO assay_results_company USING ((EXISTS ( SELECT 1 FROM result_sheets p WHERE (p.order_id = result_versions.order_id)))) WITH CHECK (sees_result_sheets(order_id));

CREATE TABLE search_turns (
  company_id text NOT NULL,
  held_by uuid NOT NULL,
  held_until timestamp with time zone NOT NULL,
  CONSTRAINT search_turns_pkey PRIMARY KEY (company_id)
);
ALTER TABLE search_turns ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON search_turns TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON search_turns TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

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
ALTER TABLE send_permits ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON send_permits TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON send_permits TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));

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
ALTER TABLE submission_attempts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON submission_attempts TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON submission_attempts TO assay_results_company USING ((EXISTS ( SELECT 1 FROM submissions p WHERE (p.id = submission_attempts.order_id)))) WITH CHECK (sees_submissions(order_id));

CREATE TABLE submissions (
  attempt integer NOT NULL DEFAULT 0,
  company_id text NOT NULL,
  correlation_id text,
  decided_at timestamp with time zone,
  delivered_revision integer NOT NULL DEFAULT 0,
  due_at timestamp with time zone DEFAULT now(),
  failures integer NOT NULL DEFAULT 0,
  first_due_at timestamp with time zone NOT NULL DEFAULT now(),
  id uuid NOT NULL,
  leased_until timestamp with time zone,
  not_found_at timestamp with time zone,
  parked_at timestamp with time zone,
  reason text,
  status text NOT NULL DEFAULT 'due'::text,
  wanted_hash text NOT NULL,
  wanted_revision integer NOT NULL DEFAULT 1,
  CONSTRAINT submissions_company_id_fkey FOREIGN KEY (company_id) REFERENCES lanes(company_id),
  CONSTRAINT submissions_id_fkey FOREIGN KEY (company_id, id) REFERENCES result_sheets(company_id, order_id),
  CONSTRAINT submissions_pkey PRIMARY KEY (id)
);
CREATE INDEX submissions_due ON results.submissions USING btree (company_id, due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX submissions_failed ON results.submissions USING btree (company_id, decided_at) WHERE (status = ANY (ARRAY['parked'::text, 'dead-lettered'::text, 'gone'::text]));
CREATE INDEX submissions_leased ON results.submissions USING btree (company_id, leased_until) WHERE (leased_until IS NOT NULL);
CREATE INDEX submissions_status ON results.submissions USING btree (status, id);
ALTER TABLE submissions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY every_company ON submissions TO assay_results, assay_results_owner USING (true);
CREATE POLICY one_company ON submissions TO assay_results_company USING ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text))) WITH CHECK ((company_id = NULLIF(current_setting('assay.company'::text, true), ''::text)));
