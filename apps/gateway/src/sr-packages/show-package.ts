import { isStorable, Problem } from '@assay/contracts';
import { type OfferedPackage, showOffer } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { idInPath } from '../edge/template-path.js';
import { Company, CompanyGuard, Scopes } from '../sr-token/company.guard.js';
import type { TokenHolder } from '../sr-token/verify-token.js';

const longestId = 128;

@Controller('sr/packages')
export class ShowPackage {
  constructor(private readonly bus: Bus) {}

  /** One package of the token's company, archived or not. */
  @Get([':first', ':first/:second'])
  @Scopes('packages_view')
  @UseGuards(CompanyGuard)
  async run(
    @Company() { companyId, accountId, connectionId }: TokenHolder,
    @Param() { first, second }: { first: string; second?: string },
  ): Promise<OfferedPackage> {
    const segments = second === undefined ? [first] : [first, second];
    const packageId = idInPath(segments, 'assessmentPackageId');
    if (!packageId || packageId.length > longestId || !isStorable(packageId)) throw new Problem('not-found');
    return this.bus.ask(showOffer, { companyId, accountId, connectionId, packageId });
  }
}
