import { Optional, Text } from '@assay/contracts';
import { explainPackages, type PackageExplanations } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Query, UseGuards } from '@nestjs/common';
import { IsBooleanString } from 'class-validator';
import { jobFields } from '../job-query/job-fields-query.js';
import { readLocation } from '../job-query/job-location-query.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

/** The query of a package list, as SmartRecruiters sends it; every other parameter is the value of a field. */
export class ExplainedJob {
  @Optional() @Text(255, 0) 'country-code'?: string;
  @Optional() @Text(255, 0) 'region-abbr'?: string;
  @Optional() @Text(255, 0) city?: string;
  @Optional() @Text(1000, 0) address?: string;
  @Optional() @Text(255, 0) 'postal-code'?: string;
  @Optional() @IsBooleanString() remote?: string;
}

@Controller('v1/accounts/:accountId/packages/explanation')
@UseGuards(VendorGuard)
export class ExplainPackages {
  constructor(private readonly bus: Bus) {}

  /** Every package of the account: listed for such a job, or the one reason why not. */
  @Get()
  @Needs('read')
  @Documented({
    contract: explainPackages,
    tag: 'Packages',
    summary: 'Why is this package not listed? Takes the query of a package list, fields included',
    query: ExplainedJob,
    problems: ['invalid-input'],
  })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<PackageExplanations> {
    const job = { location: readLocation(query), fields: jobFields(query) };
    return this.bus.ask(explainPackages, { accountId, ...job });
  }
}
