// expand
import type { QueryRunner } from 'typeorm';

/** The vendor's people, and what SmartRecruiters is owed about them: registrations, ratings and notes. */
export class AddPeople0003 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [people, registrations, ratings, notes, attempts, searches])
      await queryRunner.query(table);
    for (const index of indexes) await queryRunner.query(index);
  }
}

const people = `
  CREATE TABLE people (
    id uuid CONSTRAINT people_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    account_id text NOT NULL,
    person_id text NOT NULL,
    company_id text,
    candidate_id text,
    candidate_source text,
    known_first_name text,
    first_name text,
    last_name text,
    email text,
    interview text,
    job_id text,
    profile_link text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT people_account_id_person_id_key UNIQUE (account_id, person_id)
  )`;

// in_flight: a call that must not be repeated left, and its answer was not seen.
const owed = `
    status text NOT NULL DEFAULT 'due',
    reason text,
    wanted_revision int NOT NULL DEFAULT 1,
    in_flight boolean NOT NULL DEFAULT false,
    first_due_at timestamptz NOT NULL DEFAULT now(),
    failures int NOT NULL DEFAULT 0,
    decided_at timestamptz,
    due_at timestamptz DEFAULT now(),
    leased_until timestamptz,
    attempt int NOT NULL DEFAULT 0`;

const registrations = `
  CREATE TABLE registrations (
    id uuid CONSTRAINT registrations_pkey PRIMARY KEY
      CONSTRAINT registrations_id_fkey REFERENCES people,
    company_id text NOT NULL CONSTRAINT registrations_company_id_fkey REFERENCES lanes,
    outcome text,${owed}
  )`;

const ratings = `
  CREATE TABLE ratings (
    id uuid CONSTRAINT ratings_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    person uuid NOT NULL CONSTRAINT ratings_person_fkey REFERENCES people,
    interview_id text NOT NULL,
    company_id text NOT NULL CONSTRAINT ratings_company_id_fkey REFERENCES lanes,
    interview text NOT NULL,
    rating text NOT NULL,
    tag text NOT NULL,
    former_tags text[] NOT NULL DEFAULT '{}',${owed},
    CONSTRAINT ratings_person_interview_id_key UNIQUE (person, interview_id)
  )`;

const notes = `
  CREATE TABLE notes (
    id uuid CONSTRAINT notes_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    order_id uuid NOT NULL CONSTRAINT notes_order_id_fkey REFERENCES result_sheets,
    company_id text NOT NULL,
    activity text NOT NULL,
    position int NOT NULL,${owed},
    CONSTRAINT notes_order_id_activity_key UNIQUE (order_id, activity)
  )`;

const attempts = `
  CREATE TABLE people_attempts (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT people_attempts_pkey PRIMARY KEY,
    subject_id uuid NOT NULL,
    attempt int NOT NULL,
    call text NOT NULL,
    outcome text NOT NULL,
    http_status int,
    duration_ms int,
    excerpt text,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`;

const searches = `
  CREATE TABLE search_turns (
    company_id text CONSTRAINT search_turns_pkey PRIMARY KEY,
    held_by uuid NOT NULL,
    held_until timestamptz NOT NULL
  )`;

const indexes = [
  'CREATE INDEX registrations_due ON registrations (due_at) WHERE due_at IS NOT NULL',
  'CREATE INDEX ratings_due ON ratings (due_at) WHERE due_at IS NOT NULL',
  'CREATE INDEX notes_due ON notes (due_at) WHERE due_at IS NOT NULL',
  'CREATE INDEX people_attempts_subject_id ON people_attempts (subject_id, id)',
];
