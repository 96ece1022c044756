import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Connection } from './connection.entity.js';
import { Connections } from './connections.repository.js';
import { ListConnections } from './list-connections.js';
import { ShowConnection } from './show-connection.js';

@Module({
  imports: [TypeOrmModule.forFeature([Connection])],
  providers: [Connections],
  controllers: [ListConnections, ShowConnection],
  exports: [Connections],
})
export class ConnectionsModule {}
