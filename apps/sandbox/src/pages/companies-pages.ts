import { Body, Get, Post, Query, Redirect } from '@nestjs/common';
import { Companies } from '../state/companies.js';
import { TrafficLog } from '../traffic/traffic-log.js';
import { FormBody } from '../views/form-body.pipe.js';
import { Html, PageController, seeOther } from '../views/page.js';
import { Views } from '../views/views.js';

/** The companies to choose from, and what SmartRecruiters rejected. */
@PageController('app')
export class CompaniesPages {
  constructor(
    private readonly views: Views,
    private readonly companies: Companies,
    private readonly traffic: TrafficLog,
  ) {}

  @Get()
  @Redirect('/app/companies', 302)
  start(): void {
    // the redirect is all
  }

  @Get('companies')
  @Html()
  list(@Query('said') said?: string): string {
    const companies = this.companies.all();
    return this.views.page('companies', { title: 'Companies', world: 'smartrecruiters', companies, said });
  }

  @Post('companies')
  @Redirect('', 303)
  add(@Body(FormBody) form: URLSearchParams): { url: string } {
    const companyId = form.get('companyId') ?? '';
    if (!/^[A-Za-z0-9._-]{1,128}$/.test(companyId))
      return seeOther('/app/companies', 'A company id has letters, digits, dots, dashes and underscores.');
    const company = this.companies.add(companyId, form.get('name') || companyId);
    return seeOther('/app/companies', `${company.name} is there, with a few jobs and people.`);
  }

  @Get('rejected-requests')
  @Html()
  rejected(): string {
    const rejected = this.traffic
      .all()
      .filter(({ to, status, operation, fault }) => {
        const wrong = status === 400 || status === 415 || operation === null;
        return to === 'smartrecruiters' && wrong && !fault;
      })
      .map(({ method, path, status, at, companyId, violations, request, answer }) => ({
        method,
        path,
        status,
        at,
        companyId,
        body: request.body,
        texts: violations.length > 0 ? violations.map((one) => one.message) : [JSON.stringify(answer.body)],
      }))
      .reverse();
    const crumbs = [['Companies', '/app/companies'], ['Rejected requests']];
    return this.views.page('rejected', {
      title: 'Rejected requests',
      world: 'smartrecruiters',
      crumbs,
      rejected,
    });
  }
}
