import { Body, Get, Param, Post, Query, Redirect } from '@nestjs/common';
import { ListPackages, queryOf } from '../partner/list-packages.js';
import { MoveCandidates } from '../partner/move-candidates.js';
import { Companies } from '../state/companies.js';
import { isRecord } from '../state/json.js';
import type { Company, Job } from '../state/world-state.js';
import { World } from '../state/world.js';
import { FormBody } from '../views/form-body.pipe.js';
import { appPath, Html, PageController, seeOther } from '../views/page.js';
import { Views } from '../views/views.js';

interface Place {
  companyId: string;
  jobId: string;
}

/** The hiring process of a job: what its application form ends with, what its first step orders by itself. */
@PageController('app/:companyId/jobs/:jobId')
export class JobPages {
  constructor(
    private readonly views: Views,
    private readonly companies: Companies,
    private readonly listPackages: ListPackages,
    private readonly moveCandidates: MoveCandidates,
    private readonly world: World,
  ) {}

  @Get()
  @Html()
  async show(@Param() place: Place, @Query('said') said?: string): Promise<string> {
    const { company, job } = this.posting(place);
    const { status, body } = await this.listPackages.run(company, queryOf(job));
    const crumbs = [
      [company.name, appPath(company.companyId, 'integrations')],
      ['People', appPath(company.companyId, 'people')],
      [job.title],
    ];
    return this.views.page('job', {
      title: job.title,
      world: 'smartrecruiters',
      crumbs,
      said,
      company,
      job,
      here: appPath(company.companyId, 'jobs', job.id),
      packages: Array.isArray(body) ? body.filter(isRecord) : [],
      failed: status !== 200 && status !== 204,
    });
  }

  @Post()
  @Redirect('', 303)
  save(@Param() place: Place, @Body(FormBody) form: URLSearchParams): { url: string } {
    const { company, job } = this.posting(place);
    this.companies.setInlinePackage(job, form.get('inlinePackageId') || null);
    job.autoTriggered = form.getAll('autoTriggered');
    this.world.changed();
    return seeOther(appPath(company.companyId, 'jobs', job.id), 'The hiring process was saved.');
  }

  /** Everybody who applied moves to the next hiring step. */
  @Post('move')
  @Redirect('', 303)
  async move(@Param() place: Place): Promise<{ url: string }> {
    const { company, job } = this.posting(place);
    const people = company.candidates.filter(({ jobIds }) => jobIds.includes(job.id));
    const { placed, ms } = await this.moveCandidates.run(company, job, people);
    const sent = placed.filter(({ order }) => order.accepted).length;
    const said = `${people.length} moved forward, ${sent} of ${placed.length} orders accepted in ${(ms / 1000).toFixed(1)} s.`;
    return seeOther(appPath(company.companyId, 'people'), said);
  }

  private posting({ companyId, jobId }: Place): { company: Company; job: Job } {
    const company = this.companies.get(companyId);
    return { company, job: this.companies.job(company, jobId) };
  }
}
