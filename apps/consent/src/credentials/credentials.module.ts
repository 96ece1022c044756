import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/connections.module.js';
import { PartnerModule } from '../partner/partner.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { GrantedCredentials } from './granted-credentials.repository.js';
import { IssuedCredentials } from './issued-credentials.repository.js';
import { LendToken } from './lend-token.js';
import { RefreshToken } from './refresh-token.js';

@Module({
  imports: [ConnectionsModule, PartnerModule, SecretsModule],
  providers: [GrantedCredentials, IssuedCredentials, RefreshToken],
  controllers: [LendToken],
  exports: [GrantedCredentials, IssuedCredentials, RefreshToken],
})
export class CredentialsModule {}
