// expand
import type { QueryRunner } from 'typeorm';

/** What was answered to a call that named an Idempotency-Key; only who made the call can read it. */
export class KeepGivenAnswers0006 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE given_answers (
        key_hash bytea CONSTRAINT given_answers_pkey PRIMARY KEY,
        request_hash bytea NOT NULL,
        once_id uuid NOT NULL DEFAULT gen_random_uuid(),
        sealed_answer text,
        busy_until timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await queryRunner.query('CREATE INDEX given_answers_created ON given_answers (created_at)');
  }
}
