// expand
import type { QueryRunner } from 'typeorm';

/** Tokens of the vendor API besides the configured one; what opens the door is kept as a hash only. */
export class CreateVendorTokens0005 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE vendor_tokens (
        id uuid CONSTRAINT vendor_tokens_pkey PRIMARY KEY,
        token_hash bytea NOT NULL CONSTRAINT vendor_tokens_hash UNIQUE,
        prefix text NOT NULL,
        name text NOT NULL,
        scopes text[] NOT NULL,
        account_ids text[],
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        CONSTRAINT vendor_tokens_scopes CHECK (cardinality(scopes) > 0),
        CONSTRAINT vendor_tokens_accounts CHECK (cardinality(account_ids) > 0)
      )`);
  }
}
