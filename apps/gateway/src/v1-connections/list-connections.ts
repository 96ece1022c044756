import { type ConnectionList, listConnections, ListConnectionsRequest } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { within } from '../v1-door/within.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';
import { seenConnection } from './seen-connection.js';

@Controller('v1/connections')
@UseGuards(VendorGuard)
export class ListConnections {
  constructor(private readonly bus: Bus) {}

  /** Connections with their status and health, the newest first, page by page. */
  @Get()
  @Needs('read', { accounts: 'kept' })
  @Documented({ contract: listConnections, tag: 'Connections', query: ListConnectionsRequest })
  async run(
    @Query(new InputPipe(ListConnectionsRequest, { fromText: true })) query: ListConnectionsRequest,
    @Pass() pass: VendorPass,
  ): Promise<ConnectionList> {
    const { items, ...rest } = await this.bus.ask(listConnections, within(query, pass));
    return { items: items.map((connection) => seenConnection(connection, pass)), ...rest };
  }
}
