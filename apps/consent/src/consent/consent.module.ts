import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ApiKeysModule } from '../api-keys/api-keys.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { HealthModule } from '../health/health.module.js';
import { PartnerModule } from '../partner/partner.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { Activation } from './activation.js';
import { CheckApiKey } from './check-api-key.js';
import { ConfirmConnection } from './confirm-connection.js';
import { ConnectTries } from './connect-tries.repository.js';
import { ConsentFlows } from './consent-flow.js';
import { UsedFlows } from './consent-flows.repository.js';
import { Contest } from './contest.js';
import { Eligibility } from './eligibility.js';
import { Exchange } from './exchange.js';
import { GiveConsent } from './give-consent.js';
import { OpenConsentFlow } from './open-consent-flow.js';
import { RefuseConnection } from './refuse-connection.js';
import { ShowConsentFlow } from './show-consent-flow.js';

@Module({
  imports: [
    AccountsModule,
    ApiKeysModule,
    ConnectionsModule,
    CredentialsModule,
    HealthModule,
    MessagingModule,
    PartnerModule,
    SecretsModule,
  ],
  providers: [Activation, ConnectTries, ConsentFlows, Contest, Eligibility, Exchange, UsedFlows],
  controllers: [
    CheckApiKey,
    ConfirmConnection,
    GiveConsent,
    OpenConsentFlow,
    RefuseConnection,
    ShowConsentFlow,
  ],
  exports: [Contest],
})
export class ConsentModule {}
