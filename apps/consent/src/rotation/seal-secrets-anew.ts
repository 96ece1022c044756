import { Database, keptHashKey, SealAnew, type SealedColumn, Vault } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { webhookSecretPurpose } from '../accounts/account.entity.js';
import { apiKeyPurpose } from '../api-keys/api-key.entity.js';
import { credentialPurpose, tokenPurpose } from '../credentials/granted-credentials.repository.js';
import { signingKeyPurpose } from '../tokens/signing-keys.repository.js';

const account = { table: 'accounts', key: 'id', type: 'text', purpose: webhookSecretPurpose } as const;
const granted = { table: 'granted_credentials', key: 'company_id', type: 'text' } as const;

/** Every column of consent that holds something sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  { ...account, column: 'sealed_webhook_secret' },
  { ...account, column: 'sealed_previous_webhook_secret' },
  { table: 'api_keys', key: 'id', type: 'uuid', column: 'sealed_value', purpose: apiKeyPurpose },
  { ...granted, column: 'sealed_credential', purpose: credentialPurpose },
  { ...granted, column: 'sealed_token', purpose: tokenPurpose },
  {
    table: 'signing_keys',
    key: 'kid',
    type: 'text',
    column: 'sealed_private_jwk',
    purpose: signingKeyPurpose,
  },
  keptHashKey,
];

/** Frees consent's earlier encryption keys of what is sealed with them. */
@Injectable()
export class SealSecretsAnew extends SealAnew {
  constructor(database: Database, vault: Vault, logger: Logger) {
    super({ database, vault, columns: sealedColumns, logger });
  }
}
