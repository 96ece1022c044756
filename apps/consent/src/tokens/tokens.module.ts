import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/connections.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { AccessTokens } from './access-tokens.js';
import { IssueToken } from './issue-token.js';
import { KeyRotation } from './key-rotation.js';
import { ListSigningKeys } from './list-signing-keys.js';
import { SigningKeys } from './signing-keys.repository.js';

@Module({
  imports: [ConnectionsModule, CredentialsModule, SecretsModule],
  providers: [AccessTokens, KeyRotation, SigningKeys],
  controllers: [IssueToken, ListSigningKeys],
})
export class TokensModule {}
