import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ConsentToPartner, type ConsentVisit } from '../partner/consent-to-partner.js';
import { DisconnectCompany } from '../partner/disconnect-company.js';
import { ListPackages, queryOf } from '../partner/list-packages.js';
import type { PartnerAnswer } from '../partner/partner-client.js';
import { ShowPackage } from '../partner/show-package.js';
import { Companies } from '../state/companies.js';
import { World } from '../state/world.js';
import { AddCompanyBody, CandidateBody } from './bodies.js';
import { companyView } from './company-view.js';
import { JsonBody } from './json-body.pipe.js';

/** Plays the admins and recruiters of companies on demand. */
@Controller('api/companies')
export class ControlCompanies {
  constructor(
    private readonly companies: Companies,
    private readonly world: World,
    private readonly consent: ConsentToPartner,
    private readonly disconnectCompany: DisconnectCompany,
    private readonly listPackages: ListPackages,
    private readonly showPackage: ShowPackage,
  ) {}

  @Post()
  @HttpCode(200)
  add(@Body(new JsonBody(AddCompanyBody)) body: AddCompanyBody): object {
    const company = this.companies.add(body.companyId, body.name ?? body.companyId);
    if (body.name) company.name = body.name;
    if (body.scopes) company.scopes = body.scopes;
    this.world.changed();
    return companyView(company);
  }

  @Get(':companyId')
  show(@Param('companyId') companyId: string): object {
    return companyView(this.companies.get(companyId));
  }

  @Post(':companyId/candidates')
  addCandidate(
    @Param('companyId') companyId: string,
    @Body(new JsonBody(CandidateBody)) body: CandidateBody,
  ): object {
    return this.companies.addCandidate(this.companies.get(companyId), body);
  }

  @Post(':companyId/consent')
  @HttpCode(200)
  allow(@Param('companyId') companyId: string): ConsentVisit {
    return this.consent.run(this.companies.get(companyId));
  }

  @Post(':companyId/disconnect')
  @HttpCode(200)
  async disconnect(@Param('companyId') companyId: string): Promise<{ partner: PartnerAnswer | null }> {
    return { partner: await this.disconnectCompany.run(this.companies.get(companyId)) };
  }

  @Get(':companyId/packages')
  async packages(
    @Param('companyId') companyId: string,
    @Query() query: Record<string, string>,
  ): Promise<PartnerAnswer> {
    const company = this.companies.get(companyId);
    const { jobId, ...given } = query;
    const place = jobId ? queryOf(this.companies.job(company, jobId)) : {};
    return this.listPackages.run(company, { ...place, ...given });
  }

  @Get(':companyId/packages/:packageId')
  onePackage(
    @Param('companyId') companyId: string,
    @Param('packageId') packageId: string,
  ): Promise<PartnerAnswer> {
    return this.showPackage.run(this.companies.get(companyId), packageId);
  }
}
