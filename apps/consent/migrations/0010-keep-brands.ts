// expand
import type { QueryRunner } from 'typeorm';

/** Adds what the vendor's product looks like, for the installation and for accounts, and the pictures of logos. */
export class KeepBrands0010 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE brand_logos (
      id text PRIMARY KEY,
      png bytea NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`);
    await queryRunner.query(`CREATE TABLE brands (
      scope text PRIMARY KEY,
      said jsonb NOT NULL DEFAULT '{}',
      logo_id text REFERENCES brand_logos (id),
      logo_width int,
      logo_height int,
      revision int NOT NULL DEFAULT 0,
      updated_at timestamptz NOT NULL DEFAULT now()
    )`);
  }
}
