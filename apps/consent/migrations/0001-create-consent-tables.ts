// expand
import { createMessagingTables } from '@assay/messaging';
import type { QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE accounts (
    id text PRIMARY KEY,
    name text NOT NULL,
    engine_url text NOT NULL,
    owner_email text,
    language text,
    sealed_webhook_secret text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE api_keys (
    id uuid PRIMARY KEY,
    account_id text NOT NULL REFERENCES accounts (id),
    key_hash bytea NOT NULL CONSTRAINT api_keys_key_hash_key UNIQUE,
    prefix text NOT NULL,
    label text,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    revoked_at timestamptz
  )`,
  `CREATE INDEX api_keys_account_id ON api_keys (account_id, created_at)`,
  // One row per company; the id is new for every period of being connected, so that what was promised to an ended
  // period (a token, a lease) is worth nothing in the next.
  `CREATE TABLE connections (
    id uuid NOT NULL CONSTRAINT connections_id_key UNIQUE,
    company_id text PRIMARY KEY,
    account_id text NOT NULL REFERENCES accounts (id),
    api_key_id uuid NOT NULL REFERENCES api_keys (id),
    status text NOT NULL CONSTRAINT connections_status_check CHECK (status IN ('active', 'draining', 'closed')),
    revision int NOT NULL,
    connected_at timestamptz NOT NULL,
    draining_since timestamptz,
    closed_at timestamptz,
    health text NOT NULL CONSTRAINT connections_health_check CHECK (health IN ('ok', 'failing', 'unknown')),
    health_checked_at timestamptz,
    due_at timestamptz,
    leased_until timestamptz,
    attempt int NOT NULL DEFAULT 0
  )`,
  `CREATE UNIQUE INDEX connections_api_key_in_use ON connections (api_key_id) WHERE status <> 'closed'`,
  `CREATE INDEX connections_due ON connections (due_at) WHERE due_at IS NOT NULL`,
  `CREATE TABLE consent_flows (
    nonce uuid PRIMARY KEY,
    company_id text NOT NULL,
    tries int NOT NULL DEFAULT 0,
    spent_at timestamptz,
    connection_id uuid,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE INDEX consent_flows_created_at ON consent_flows (created_at)`,
  // A pending credential is also the claim of the one exchange that a company, and an API key, may have in flight.
  `CREATE TABLE issued_credentials (
    id uuid PRIMARY KEY,
    client_id text NOT NULL CONSTRAINT issued_credentials_client_id_key UNIQUE,
    secret_hash bytea NOT NULL,
    company_id text NOT NULL,
    api_key_id uuid NOT NULL REFERENCES api_keys (id),
    connection_id uuid,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE UNIQUE INDEX issued_credentials_pending_company ON issued_credentials (company_id)
    WHERE connection_id IS NULL`,
  `CREATE UNIQUE INDEX issued_credentials_pending_key ON issued_credentials (api_key_id)
    WHERE connection_id IS NULL`,
  `CREATE INDEX issued_credentials_company_id ON issued_credentials (company_id, created_at)`,
  `CREATE TABLE granted_credentials (
    company_id text PRIMARY KEY,
    sealed_credential text NOT NULL,
    granted_at timestamptz NOT NULL DEFAULT now(),
    refused_at timestamptz,
    sealed_token text,
    token_expires_at timestamptz,
    token_stale_at timestamptz,
    refresh_leased_until timestamptz,
    refresh_attempt int NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE signing_keys (
    kid text PRIMARY KEY,
    public_jwk text NOT NULL,
    sealed_private_jwk text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    signs_from timestamptz NOT NULL
  )`,
];

export class CreateConsentTables0001 {
  async up(queryRunner: QueryRunner): Promise<void> {
    await createMessagingTables(queryRunner);
    for (const statement of tables) await queryRunner.query(statement);
  }
}
