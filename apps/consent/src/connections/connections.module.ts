import { Module } from '@nestjs/common';
import { Connections } from './connections.repository.js';
import { ListConnections } from './list-connections.js';
import { ShowConnection } from './show-connection.js';

@Module({
  providers: [Connections],
  controllers: [ListConnections, ShowConnection],
  exports: [Connections],
})
export class ConnectionsModule {}
