import { ConnectionList, listConnections } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Controller, Get, UseGuards } from '@nestjs/common';
import { Documented } from './documented.js';
import { VendorGuard } from './vendor.guard.js';

@Controller('v1/connections')
@UseGuards(VendorGuard)
export class ListConnections {
  constructor(private readonly bus: Bus) {}

  /** Every connection with its status and health. */
  @Get()
  @Documented({
    id: 'listConnections',
    tag: 'Connections',
    summary: 'List the connections between companies and accounts',
    answer: ConnectionList,
  })
  run(): Promise<ConnectionList> {
    return this.bus.ask(listConnections, {});
  }
}
