import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Connection } from './connection.entity.js';
import { Connections } from './connections.repository.js';
import { ListConnections } from './list-connections.js';
import { MeasureConnections } from './measure-connections.js';
import { RecordHealth } from './record-health.js';
import { ShowConnectionStory } from './show-connection-story.js';
import { ShowConnection } from './show-connection.js';

@Module({
  imports: [TypeOrmModule.forFeature([Connection]), MessagingModule],
  providers: [Connections, MeasureConnections, RecordHealth],
  controllers: [ListConnections, ShowConnection, ShowConnectionStory],
  exports: [Connections, RecordHealth],
})
export class ConnectionsModule {}
