import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ApiKeysModule } from '../api-keys/api-keys.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { ConsentModule } from '../consent/consent.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { HealthModule } from '../health/health.module.js';
import { PartnerModule } from '../partner/partner.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { Arrivals } from './arrivals.js';
import { EarlierKeys } from './earlier-keys.js';
import { ImportApiKey } from './import-api-key.js';
import { ImportConnection } from './import-connection.js';

/** What an earlier integration had: its connections and its API keys go on working here. */
@Module({
  imports: [
    AccountsModule,
    ApiKeysModule,
    ConnectionsModule,
    ConsentModule,
    CredentialsModule,
    HealthModule,
    MessagingModule,
    PartnerModule,
    SecretsModule,
  ],
  providers: [Arrivals, EarlierKeys],
  controllers: [ImportApiKey, ImportConnection],
})
export class MovingInModule {}
