import { PersistenceModule } from '@assay/persistence';
import { Module } from '@nestjs/common';
import { migrations } from '../migrations/index.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { ApiKeysModule } from './api-keys/api-keys.module.js';
import { BrandsModule } from './brands/brands.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import { ConsentModule } from './consent/consent.module.js';
import { DisconnectingModule } from './disconnecting/disconnecting.module.js';
import { DoctorModule } from './doctor/doctor.module.js';
import { HealthModule } from './health/health.module.js';
import { MovingInModule } from './moving-in/moving-in.module.js';
import { PortalModule } from './portal/portal.module.js';
import { RotationModule } from './rotation/rotation.module.js';
import { TokensModule } from './tokens/tokens.module.js';

/** What the app can do, apart from its database; specs put their own beneath it. */
export const features = [
  AccountsModule,
  ApiKeysModule,
  BrandsModule,
  ConnectionsModule,
  ConsentModule,
  DisconnectingModule,
  DoctorModule,
  HealthModule,
  MovingInModule,
  PortalModule,
  RotationModule,
  TokensModule,
];

/** Who we may speak to: accounts, API keys, connections, and the credentials of companies. */
@Module({ imports: [PersistenceModule.forApp({ app: 'consent', migrations }), ...features] })
export class AppModule {}
