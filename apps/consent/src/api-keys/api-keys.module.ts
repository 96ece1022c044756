import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeys } from './api-keys.repository.js';
import { CreateApiKey } from './create-api-key.js';
import { EnsureApiKey } from './ensure-api-key.js';
import { ListApiKeys } from './list-api-keys.js';
import { ReissueApiKey } from './reissue-api-key.js';
import { RevokeApiKey } from './revoke-api-key.js';
import { ShowAccountOwner } from './show-account-owner.js';
import { ShowApiKey } from './show-api-key.js';

@Module({
  imports: [TypeOrmModule.forFeature([ApiKey]), AccountsModule, SecretsModule],
  providers: [ApiKeys],
  controllers: [
    CreateApiKey,
    EnsureApiKey,
    ListApiKeys,
    ReissueApiKey,
    RevokeApiKey,
    ShowAccountOwner,
    ShowApiKey,
  ],
  exports: [ApiKeys],
})
export class ApiKeysModule {}
