import { type Retention, WantedRetention, showRetention } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

/** Every order is looked at. */
export const retentionTimeoutMs = 30_000;

@Controller('v1/retention')
@UseGuards(VendorGuard)
export class ShowRetention {
  constructor(private readonly bus: Bus) {}

  /** How long candidates are kept, and how many orders and people would go if it were for so many days: to be looked at before it is set. */
  @Get()
  @Needs('people', { accounts: 'all' })
  @Documented({
    contract: showRetention,
    tag: 'Privacy',
    query: WantedRetention,
    problems: ['invalid-input'],
  })
  run(@Query(new InputPipe(WantedRetention, { fromText: true })) query: WantedRetention): Promise<Retention> {
    return this.bus.ask(showRetention, query, { timeoutMs: retentionTimeoutMs });
  }
}
