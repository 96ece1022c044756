import { type ConnectionList, listConnections, ListConnectionsRequest } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/connections')
@UseGuards(VendorGuard)
export class ListConnections {
  constructor(private readonly bus: Bus) {}

  /** Connections with their status and health, the newest first, page by page. */
  @Get()
  @Documented({ contract: listConnections, tag: 'Connections', query: ListConnectionsRequest })
  run(
    @Query(new InputPipe(ListConnectionsRequest, { fromText: true })) query: ListConnectionsRequest,
  ): Promise<ConnectionList> {
    return this.bus.ask(listConnections, query);
  }
}
