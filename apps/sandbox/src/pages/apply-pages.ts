import { Body, Get, Param, Post, Redirect } from '@nestjs/common';
import { Applications } from '../applications/applications.js';
import { OrderInline } from '../applications/order-inline.js';
import { Companies } from '../state/companies.js';
import type { Application, Company, Job } from '../state/world-state.js';
import { FormBody } from '../views/form-body.pipe.js';
import { Html, PageController } from '../views/page.js';
import { Views } from '../views/views.js';

interface Place {
  companyId: string;
  jobId: string;
  applicationId: string;
}

/** The application form of a job, on a phone or a desktop: details, the assessment it ends with, and a word of thanks. */
@PageController('apply/:companyId/:jobId')
export class ApplyPages {
  constructor(
    private readonly views: Views,
    private readonly companies: Companies,
    private readonly applications: Applications,
    private readonly orderInline: OrderInline,
  ) {}

  @Get()
  @Html()
  form(@Param() place: Place): string {
    const { company, job } = this.posting(place);
    return this.views.page('apply', { title: `Apply: ${job.title}`, company, job });
  }

  @Post()
  @Redirect('', 303)
  async send(@Param() place: Place, @Body(FormBody) form: URLSearchParams): Promise<{ url: string }> {
    const { company, job } = this.posting(place);
    const text = (name: string): string => (form.get(name) ?? '').trim();
    const application = this.applications.begin(company, job, {
      firstName: text('firstName'),
      lastName: text('lastName'),
      email: text('email'),
      applicationLanguage: text('applicationLanguage') || 'en',
    });
    if (application.packageId) return this.toAssessment(application);
    this.applications.finish(application);
    return { url: this.path(application) };
  }

  /** The candidate is there again, or the assessment could not be had: what can be done now. */
  @Get(':applicationId')
  @Html()
  status(@Param() place: Place): string {
    const { company, job } = this.posting(place);
    const application = this.applications.get(place.applicationId);
    const title = application.finishedAt ? 'Thank you' : 'One step is left';
    const path = this.path(application);
    return this.views.page('application', { title, company, job, application, path });
  }

  /** Asks for the assessment again. */
  @Post(':applicationId/order')
  @Redirect('', 303)
  again(@Param() place: Place): Promise<{ url: string }> {
    return this.toAssessment(this.applications.get(place.applicationId));
  }

  /** The way on without an assessment that cannot be had. */
  @Post(':applicationId/finish')
  @Redirect('', 303)
  finish(@Param() place: Place): { url: string } {
    return this.done(place);
  }

  /** Where the partner sends the candidate back to: the application is complete now. */
  @Get(':applicationId/done')
  @Redirect('', 303)
  done(@Param() place: Place): { url: string } {
    const application = this.applications.get(place.applicationId);
    this.applications.finish(application);
    return { url: this.path(application) };
  }

  // SmartRecruiters redirects at once after the partner's answer
  private async toAssessment(application: Application): Promise<{ url: string }> {
    await this.orderInline.run(application);
    return { url: application.assessmentUrl ?? this.path(application) };
  }

  private posting({ companyId, jobId }: Place): { company: Company; job: Job } {
    const company = this.companies.get(companyId);
    return { company, job: this.companies.job(company, jobId) };
  }

  private path({ companyId, jobId, applicationId }: Application): string {
    return `/apply/${[companyId, jobId, applicationId].map(encodeURIComponent).join('/')}`;
  }
}
