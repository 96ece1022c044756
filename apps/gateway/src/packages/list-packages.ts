import { isStorable, listOffers, type OfferedPackage } from '@assay/contracts';
import { readFields } from '@assay/field-mappings';
import { Bus } from '@assay/messaging';
import { Logger } from '@assay/runtime';
import { Controller, Get, Headers, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Company, CompanyGuard, Scopes } from '../token/company.guard.js';
import type { TokenHolder } from '../token/verify-token.js';
import { readLocation } from './job-location-query.js';
import { readRequester } from './requester.js';

const mostFields = 20;
const longestField = 2000;

@Controller('sr/packages')
export class ListPackages {
  constructor(
    private readonly bus: Bus,
    private readonly logger: Logger,
  ) {}

  /** The packages the token's company may order for a job; 204 when there is none. */
  @Get()
  @Scopes('packages_view')
  @UseGuards(CompanyGuard)
  async run(
    @Company() { companyId, accountId }: TokenHolder,
    @Query() query: Record<string, unknown>,
    @Headers('requester') requester: string | string[] | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfferedPackage[] | undefined> {
    if (requester !== undefined && readRequester(requester) === undefined) {
      this.logger.warn('a requester header holds no address', { companyId });
    }
    const request = { companyId, accountId, location: readLocation(query), fields: fieldsOf(query) };
    const { packages } = await this.bus.ask(listOffers, request);
    if (packages.length > 0) return packages;
    void reply.status(204);
    return undefined;
  }
}

// SmartRecruiters may add parameters of its own: what cannot be a field's value filters nothing.
function fieldsOf(query: Readonly<Record<string, unknown>>): Record<string, string> {
  const usable = Object.entries(readFields(query)).filter(
    ([name, value]) =>
      name !== '__proto__' && name.length <= 128 && value.length <= longestField && isStorable(name + value),
  );
  return Object.fromEntries(usable.slice(0, mostFields));
}
