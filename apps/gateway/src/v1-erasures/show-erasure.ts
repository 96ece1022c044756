import { type Erasure, showErasure } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { erasureIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/erasures/:erasureId')
@UseGuards(VendorGuard)
export class ShowErasure {
  constructor(private readonly bus: Bus) {}

  /** How far an erasure has come; once it is done, its certificate. */
  @Get()
  @Needs('people', { accounts: 'all' })
  @Documented({ contract: showErasure, tag: 'Privacy' })
  run(@Param('erasureId', erasureIdPipe) erasureId: string): Promise<Erasure> {
    return this.bus.ask(showErasure, { erasureId });
  }
}
