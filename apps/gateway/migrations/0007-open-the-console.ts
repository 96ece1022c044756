// expand
import type { QueryRunner } from 'typeorm';

/** Who is signed in to the console, and which links lead to the story of an order: each by the hash of a secret, until when. */
export class OpenTheConsole0007 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE console_sessions (
        id_hash bytea PRIMARY KEY,
        subject text NOT NULL,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('support', 'admin', 'auditor')),
        started_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX console_sessions_expires_at ON console_sessions (expires_at)');
    await queryRunner.query(`
      CREATE TABLE timeline_links (
        token_hash bytea PRIMARY KEY,
        order_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX timeline_links_expires_at ON timeline_links (expires_at)');
  }
}
