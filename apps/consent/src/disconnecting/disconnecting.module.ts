import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ApiKeysModule } from '../api-keys/api-keys.module.js';
import { ConnectionsModule } from '../connections/connections.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { SecretsModule } from '../secrets/secrets.module.js';
import { CheckDisconnectSecret } from './check-disconnect-secret.js';
import { CloseConnection } from './close-connection.js';
import { DisconnectCompany } from './disconnect-company.js';
import { RemoveAccount } from './remove-account.js';

@Module({
  imports: [
    AccountsModule,
    ApiKeysModule,
    ConnectionsModule,
    CredentialsModule,
    MessagingModule,
    SecretsModule,
  ],
  providers: [CloseConnection],
  controllers: [CheckDisconnectSecret, DisconnectCompany, RemoveAccount],
})
export class DisconnectingModule {}
