// expand
import type { QueryRunner } from 'typeorm';

/** Who is signed in to the console, by the hash of what the browser keeps, until when. */
export class CreateConsoleSessions0006 {
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
  }
}
