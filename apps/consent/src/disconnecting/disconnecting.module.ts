import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConnectionsModule } from '../connections/connections.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { CloseConnection } from './close-connection.js';
import { DisconnectCompany } from './disconnect-company.js';

@Module({
  imports: [ConnectionsModule, CredentialsModule, MessagingModule, SecretsModule],
  providers: [CloseConnection],
  controllers: [DisconnectCompany],
})
export class DisconnectingModule {}
