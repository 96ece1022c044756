import { Module } from '@nestjs/common';
import { Connections } from '../connections/connections.repository.js';
import { PartnerModule } from '../partner/partner.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { GrantedCredentials } from './granted-credentials.repository.js';
import { IssuedCredentials } from './issued-credentials.repository.js';
import { LendToken } from './lend-token.js';
import { RefreshToken } from './refresh-token.js';

@Module({
  imports: [PartnerModule, SecretsModule],
  providers: [Connections, GrantedCredentials, IssuedCredentials, RefreshToken],
  controllers: [LendToken],
  exports: [Connections, GrantedCredentials, IssuedCredentials, RefreshToken],
})
export class CredentialsModule {}
