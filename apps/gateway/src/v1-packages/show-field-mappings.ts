import { type FieldMappings, showFieldMappings } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/field-mappings')
@UseGuards(VendorGuard)
export class ShowFieldMappings {
  constructor(private readonly bus: Bus) {}

  /** What the values of the declared fields select, with the effect of each, and which values were ever sent. */
  @Get()
  @Needs('read')
  @Documented({ contract: showFieldMappings, tag: 'Fields', problems: ['invalid-input'] })
  run(@Param('accountId', accountIdPipe) accountId: string): Promise<FieldMappings> {
    return this.bus.ask(showFieldMappings, { accountId });
  }
}
