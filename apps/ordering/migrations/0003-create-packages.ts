// expand
import type { QueryRunner } from 'typeorm';

/** Creates the packages that accounts offer. */
export class CreatePackages0003 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE packages (
        account_id text NOT NULL,
        id text NOT NULL,
        position int NOT NULL,
        name text NOT NULL,
        description text NOT NULL,
        type text NOT NULL,
        assessments jsonb NOT NULL,
        duration_minutes int,
        archived boolean NOT NULL,
        locations jsonb,
        remote text,
        PRIMARY KEY (account_id, id),
        CONSTRAINT packages_account FOREIGN KEY (account_id) REFERENCES accounts (id)
      )`);
  }
}
