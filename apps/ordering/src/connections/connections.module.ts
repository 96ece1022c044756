import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ActivateConnection } from './activate-connection.js';
import { AskConnection } from './ask-connection.js';
import { CloseConnection } from './close-connection.js';
import { Connections } from './connections.repository.js';
import { DrainConnection } from './drain-connection.js';
import { KeepConnection } from './keep-connection.js';

/** What ordering knows of connections. */
@Module({
  imports: [MessagingModule],
  controllers: [ActivateConnection, DrainConnection, CloseConnection],
  providers: [AskConnection, Connections, KeepConnection],
  exports: [AskConnection, Connections],
})
export class ConnectionsModule {}
