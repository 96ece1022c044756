import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/connections.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { CheckConnection } from './check-connection.js';
import { ConnectionChecks } from './connection-checks.repository.js';
import { MeasureHealth } from './measure-health.js';
import { RecheckConnection } from './recheck-connection.js';

@Module({
  imports: [ConnectionsModule, CredentialsModule],
  providers: [ConnectionChecks, MeasureHealth, RecheckConnection],
  controllers: [CheckConnection],
  exports: [ConnectionChecks],
})
export class HealthModule {}
