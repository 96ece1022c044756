import { Queues } from '@assay/contracts';
import { Bus, DueWorkLists } from '@assay/messaging';
import { Controller, Get, UseGuards } from '@nestjs/common';
import { gatherQueues } from '../queues/gather-queues.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/queues')
@UseGuards(VendorGuard)
export class ListQueues {
  constructor(
    private readonly bus: Bus,
    private readonly own: DueWorkLists,
  ) {}

  /** How much every app owes at this moment: what waits, what is due, since when, and what is tried next. */
  @Get()
  @Needs('read', { accounts: 'all' })
  @Documented({
    id: 'listQueues',
    tag: 'Queues',
    summary: 'List what every app owes at this moment, and the events that it could not consume',
    answer: Queues,
  })
  run(): Promise<Queues> {
    return gatherQueues(this.bus, this.own);
  }
}
