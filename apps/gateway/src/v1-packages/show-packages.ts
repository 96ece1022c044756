import { type KeptCatalog, showPackages } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/packages')
@UseGuards(VendorGuard)
export class ShowPackages {
  constructor(private readonly bus: Bus) {}

  /** Every package of an account, archived ones too. */
  @Get()
  @Needs('read')
  @Documented({ contract: showPackages, tag: 'Packages', problems: ['invalid-input'] })
  run(@Param('accountId', accountIdPipe) accountId: string): Promise<KeptCatalog> {
    return this.bus.ask(showPackages, { accountId });
  }
}
