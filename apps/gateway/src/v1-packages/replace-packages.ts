import { CatalogBody, type KeptCatalog, replacePackages } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { refuseUnknownTemplates } from '../v1-templates/refuse-unknown-templates.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/accounts/:accountId/packages')
@UseGuards(VendorGuard)
export class ReplacePackages {
  constructor(private readonly bus: Bus) {}

  /** The account offers exactly these packages; those left out are archived. */
  @Put()
  @Needs('write')
  @Documented({ contract: replacePackages, tag: 'Packages' })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(CatalogBody)) body: CatalogBody,
  ): Promise<KeptCatalog> {
    const places = body.packages.map(({ templateId }, index) => ({
      pointer: `/packages/${index}/templateId`,
      templateId,
    }));
    await refuseUnknownTemplates(this.bus, accountId, places);
    return this.bus.ask(replacePackages, { ...body, accountId });
  }
}
