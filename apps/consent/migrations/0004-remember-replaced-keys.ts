// expand
import type { QueryRunner } from 'typeorm';

/** Adds which key an API key was issued instead of; a key is replaced once. */
export class RememberReplacedKeys0004 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'ALTER TABLE api_keys ADD COLUMN replaces uuid CONSTRAINT api_keys_replaces_key UNIQUE REFERENCES api_keys (id)',
    );
  }
}
