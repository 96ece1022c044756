import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { CloseConnection } from '../disconnecting/close-connection.js';
import { ClosingLoop } from '../disconnecting/closing-loop.js';
import { DisconnectCompany } from '../disconnecting/disconnect-company.js';
import { ListConnections } from './list-connections.js';
import { ShowConnection } from './show-connection.js';

@Module({
  imports: [CredentialsModule, MessagingModule, SecretsModule],
  providers: [CloseConnection, ClosingLoop],
  controllers: [DisconnectCompany, ListConnections, ShowConnection],
})
export class ConnectionsModule {}
