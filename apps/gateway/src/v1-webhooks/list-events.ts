import { type EventPage, EventSelection, listEvents } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/events')
@UseGuards(VendorGuard)
export class ListEvents {
  constructor(private readonly bus: Bus) {}

  /** Everything that was or would have been told, until ten seconds ago, the oldest first; the last cursor leads on later. */
  @Get()
  @Documented({ contract: listEvents, tag: 'Webhooks', query: EventSelection })
  run(@Query(new InputPipe(EventSelection, { fromText: true })) query: EventSelection): Promise<EventPage> {
    return this.bus.ask(listEvents, query);
  }
}
