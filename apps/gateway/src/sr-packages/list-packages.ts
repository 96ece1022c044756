import { listOffers, type OfferedPackage } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Logger } from '@assay/runtime';
import { Controller, Get, Headers, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { invalidInput } from '../edge/check-input.js';
import { Company, CompanyGuard, Scopes } from '../sr-token/company.guard.js';
import type { TokenHolder } from '../sr-token/verify-token.js';
import { jobFields } from '../job-query/job-fields-query.js';
import { readLocation } from '../job-query/job-location-query.js';
import { readRequester } from './requester.js';

@Controller('sr/packages')
export class ListPackages {
  constructor(
    private readonly bus: Bus,
    private readonly logger: Logger,
    private readonly config: GatewayConfig,
  ) {}

  /** The packages the token's company may order for a job; 204 when there is none. */
  @Get()
  @Scopes('packages_view')
  @UseGuards(CompanyGuard)
  async run(
    @Company() { companyId, accountId, connectionId }: TokenHolder,
    @Query() query: Record<string, unknown>,
    @Headers('requester') requester: string | string[] | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfferedPackage[] | undefined> {
    if (requester !== undefined && readRequester(requester) === undefined) {
      this.logger.warn('a requester header holds no address', { companyId });
      // Its form is unknown (SmartRecruiters contract UNK-07): a recruiter sees no packages when we are wrong.
      if (this.config.REQUESTER_STRICT)
        throw invalidInput([{ pointer: '', message: 'the requester header has to name an address' }]);
    }
    const job = { location: readLocation(query), fields: jobFields(query) };
    const { packages } = await this.bus.ask(listOffers, { companyId, accountId, connectionId, ...job });
    if (packages.length > 0) return packages;
    void reply.status(204);
    return undefined;
  }
}
