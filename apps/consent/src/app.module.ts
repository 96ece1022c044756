import { PersistenceModule } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { migrations } from '../migrations/index.js';
import { Account } from './accounts/account.entity.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { ApiKey } from './api-keys/api-key.entity.js';
import { ApiKeysModule } from './api-keys/api-keys.module.js';
import { Connection } from './connections/connection.entity.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { ConsentModule } from './consent/consent.module.js';
import { DisconnectingModule } from './disconnecting/disconnecting.module.js';
import { HealthModule } from './health/health.module.js';
import { PortalModule } from './portal/portal.module.js';
import { RotationModule } from './rotation/rotation.module.js';
import { TokensModule } from './tokens/tokens.module.js';

export const entities = [Account, ApiKey, Connection];

/** What the app can do, apart from its database; specs put their own beneath it. */
export const features = [
  AccountsModule,
  ApiKeysModule,
  ConnectionsModule,
  ConsentModule,
  DisconnectingModule,
  HealthModule,
  PortalModule,
  RotationModule,
  TokensModule,
];

/** Who we may speak to: accounts, API keys, connections, and the credentials of companies. */
@Module({ imports: [PersistenceModule.forApp({ app: 'consent', entities, migrations }), ...features] })
export class AppModule {}
