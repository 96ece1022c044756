import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Connection } from './connection.entity.js';
import { AskConnection } from './ask-connection.js';
import { Connections } from './connections.repository.js';
import { KeepConnection } from './keep-connection.js';
import { TellHealth } from './tell-health.js';

/** What ordering knows of connections. */
@Module({
  imports: [TypeOrmModule.forFeature([Connection]), MessagingModule],
  controllers: [KeepConnection, TellHealth],
  providers: [AskConnection, Connections],
  exports: [AskConnection, Connections],
})
export class ConnectionsModule {}
