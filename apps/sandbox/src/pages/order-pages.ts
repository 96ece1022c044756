import { Body, Get, Param, Post, Query, Redirect } from '@nestjs/common';
import { ListPackages, queryOf } from '../partner/list-packages.js';
import type { PartnerAnswer } from '../partner/partner-client.js';
import { PlaceOrder } from '../partner/place-order.js';
import { Companies } from '../state/companies.js';
import { isRecord } from '../state/json.js';
import type { Candidate, Company, Job } from '../state/world-state.js';
import { FormBody } from '../views/form-body.pipe.js';
import { appPath, Html, PageController, seeOther } from '../views/page.js';
import { Views } from '../views/views.js';

interface Offered {
  id: string;
  name: string;
  description: string;
  parts: string;
}

interface Subject {
  company: Company;
  person: Candidate;
  job: Job;
}

/** Browse, Continue, Send: how a recruiter orders; and how a hiring step does it by itself. */
@PageController('app/:companyId/people/:candidateId/order')
export class OrderPages {
  constructor(
    private readonly views: Views,
    private readonly companies: Companies,
    private readonly listPackages: ListPackages,
    private readonly placeOrder: PlaceOrder,
  ) {}

  @Get()
  @Html()
  async browse(
    @Param() path: { companyId: string; candidateId: string },
    @Query() query: { jobId?: string; auto?: string; said?: string },
  ): Promise<string> {
    const subject = this.subject(path, query.jobId);
    const { company, person, job } = subject;
    const answer = await this.listPackages.run(company, queryOf(job));
    return this.views.page('order', {
      ...this.frame(subject, query.auto ? 'Move forward' : 'Order'),
      ...subject,
      said: query.said,
      auto: query.auto === '1',
      jobs: company.jobs.filter((one) => person.jobIds.includes(one.id)),
      packages: offered(answer),
      failed: answer.status === 200 || answer.status === 204 ? null : failure(answer),
    });
  }

  @Get('confirm')
  @Html()
  async confirm(
    @Param() path: { companyId: string; candidateId: string },
    @Query() query: { jobId?: string; packageId?: string | string[] },
  ): Promise<string> {
    const subject = this.subject(path, query.jobId);
    const ids = [query.packageId ?? []].flat();
    const all = offered(await this.listPackages.run(subject.company, queryOf(subject.job)));
    const chosen = all.filter((one) => ids.includes(one.id));
    const nothing =
      chosen.length === 0 ? { said: 'Nothing was chosen: go back and choose a package.', wrong: true } : {};
    return this.views.page('order-confirm', {
      ...this.frame(subject, 'Send'),
      ...subject,
      ...nothing,
      jobId: subject.job.id,
      chosen,
    });
  }

  @Post()
  @Redirect('', 303)
  async send(
    @Param() path: { companyId: string; candidateId: string },
    @Body(FormBody) form: URLSearchParams,
  ): Promise<{ url: string }> {
    const { company, person, job } = this.subject(path, form.get('jobId') ?? undefined);
    const requester = form.get('auto') !== '1';
    const names = new Map(
      offered(await this.listPackages.run(company, queryOf(job))).map((one) => [one.id, one.name]),
    );
    const placed = await Promise.all(
      form.getAll('packageId').map((packageId) => {
        const packageName = names.get(packageId) ?? packageId;
        return this.placeOrder.run({
          company,
          candidate: person,
          jobId: job.id,
          packageId,
          packageName,
          requester,
        });
      }),
    );
    const sent = placed.filter(({ order }) => order.accepted).length;
    const said = placed.length === 0 ? 'Nothing was chosen.' : `${sent} of ${placed.length} sent.`;
    return seeOther(appPath(company.companyId, 'people', person.id), said);
  }

  private subject(path: { companyId: string; candidateId: string }, jobId: string | undefined): Subject {
    const company = this.companies.get(path.companyId);
    const person = this.companies.candidate(company, path.candidateId);
    return { company, person, job: this.companies.job(company, jobId ?? person.jobIds[0]) };
  }

  private frame(
    { company, person }: Subject,
    here: string,
  ): { title: string; world: string; crumbs: string[][] } {
    const name = `${person.firstName} ${person.lastName}`;
    const crumbs = [
      [company.name, appPath(company.companyId, 'integrations')],
      ['People', appPath(company.companyId, 'people')],
      [name, appPath(company.companyId, 'people', person.id)],
      [here],
    ];
    return { title: `${here}: ${name}`, world: 'smartrecruiters', crumbs };
  }
}

function offered(answer: PartnerAnswer): Offered[] {
  const list = Array.isArray(answer.body) ? answer.body.filter(isRecord) : [];
  return list.map(({ id, name, description, assessments }) => ({
    id: String(id),
    name: String(name),
    description: String(description),
    parts: (Array.isArray(assessments) ? assessments.filter(isRecord) : [])
      .map((part) => String(part.name ?? part.description))
      .join(', '),
  }));
}

function failure(answer: PartnerAnswer): string {
  return answer.status === 0 ? 'it could not be reached' : `it answered ${answer.status}`;
}
