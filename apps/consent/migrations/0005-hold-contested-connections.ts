// expand
import type { QueryRunner } from 'typeorm';

const statements = [
  'ALTER TABLE api_keys ADD COLUMN company_id text',
  'CREATE INDEX api_keys_company_id ON api_keys (company_id) WHERE company_id IS NOT NULL',
  `ALTER TABLE connections ADD COLUMN held_since timestamptz, ADD COLUMN contender_account_id text
     CONSTRAINT connections_contender_account_id_fkey REFERENCES accounts (id),
   ADD COLUMN contender_key_id uuid CONSTRAINT connections_contender_key_id_fkey REFERENCES api_keys (id)`,
  `CREATE TABLE connect_tries (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    company_id text NOT NULL,
    account_id text NOT NULL,
    api_key_id uuid NOT NULL,
    outcome text NOT NULL CONSTRAINT connect_tries_outcome CHECK (outcome IN ('too-early', 'lost')),
    tried_at timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX connect_tries_company_id ON connect_tries (company_id, tried_at)',
  'CREATE INDEX connect_tries_account_id ON connect_tries (account_id, tried_at)',
  'CREATE INDEX connect_tries_tried_at ON connect_tries (tried_at)',
];

/** Adds the company that a key was made for, who tried to connect a company in vain, and connections that wait for a word. */
export class HoldContestedConnections0005 {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }
}
