// expand
import type { QueryRunner } from 'typeorm';

/** The key that hashes is kept here, sealed, so that the encryption key it began as can be removed. */
export class KeepHashKey0028 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE hash_keys (id text PRIMARY KEY, sealed_key text NOT NULL, kept_at timestamptz NOT NULL DEFAULT now())',
    );
  }
}
