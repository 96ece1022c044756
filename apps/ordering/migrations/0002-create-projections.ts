// expand
import type { QueryRunner } from 'typeorm';

/** Creates ordering's copies of what consent says about accounts and connections. */
export class CreateProjections0002 {
  async up(queryRunner: QueryRunner): Promise<void> {
    // saved_at is the time of the event it comes from, null where consent was asked: any event is newer.
    await queryRunner.query(`
      CREATE TABLE accounts (
        id text PRIMARY KEY,
        name text NOT NULL,
        engine_url text NOT NULL,
        language text,
        saved_at timestamptz
      )`);
    await queryRunner.query(`
      CREATE TABLE connections (
        company_id text PRIMARY KEY,
        connection_id uuid NOT NULL,
        account_id text NOT NULL,
        status text NOT NULL,
        revision int NOT NULL,
        draining_since timestamptz
      )`);
  }
}
