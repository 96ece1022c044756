import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Applications } from '../applications/applications.js';
import { OrderInline } from '../applications/order-inline.js';
import type { PartnerAnswer } from '../partner/partner-client.js';
import { Companies } from '../state/companies.js';
import type { Application } from '../state/world-state.js';
import { ApplyBody, OrderInlineBody } from './application-bodies.js';
import { JsonBody } from './json-body.pipe.js';

/** Plays candidates on demand: the form, the assessment it ends with, and coming back. */
@Controller('api')
export class ControlApplications {
  constructor(
    private readonly companies: Companies,
    private readonly applications: Applications,
    private readonly orderInline: OrderInline,
  ) {}

  /** Fills in the form of a job; its package is ordered by the call below. */
  @Post('companies/:companyId/applications')
  apply(
    @Param('companyId') companyId: string,
    @Body(new JsonBody(ApplyBody)) body: ApplyBody,
  ): Application & { completedUrl: string } {
    const company = this.companies.get(companyId);
    const { firstName, lastName, email, applicationLanguage = 'en' } = body.candidate;
    const candidate = { firstName, lastName, email, applicationLanguage };
    const job = this.companies.job(company, body.jobId ?? company.jobs[0]?.id);
    return this.view(this.applications.begin(company, job, candidate, body.orderId));
  }

  @Post('applications/:applicationId/order')
  @HttpCode(200)
  async order(
    @Param('applicationId') applicationId: string,
    @Body(new JsonBody(OrderInlineBody)) body: OrderInlineBody,
  ): Promise<{ application: Application; answers: PartnerAnswer[] }> {
    const application = this.applications.get(applicationId);
    const answers = await this.orderInline.run(application, body);
    return { application: this.view(application), answers };
  }

  @Get('companies/:companyId/applications')
  list(@Param('companyId') companyId: string): { items: Application[] } {
    return { items: this.applications.of(companyId).map((one) => this.view(one)) };
  }

  @Get('applications/:applicationId')
  show(@Param('applicationId') applicationId: string): Application & { completedUrl: string } {
    return this.view(this.applications.get(applicationId));
  }

  private view(application: Application): Application & { completedUrl: string } {
    return { ...application, completedUrl: this.applications.completedUrl(application) };
  }
}
