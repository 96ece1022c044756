import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { MoveCandidates } from '../partner/move-candidates.js';
import { Companies } from '../state/companies.js';
import type { Company, Job } from '../state/world-state.js';
import { World } from '../state/world.js';
import { AddCandidatesBody, HiringProcessBody, MoveBody } from './application-bodies.js';
import { JsonBody } from './json-body.pipe.js';

/** Sets up hiring processes on demand, and moves many people through them. */
@Controller('api/companies/:companyId')
export class ControlHiring {
  constructor(
    private readonly companies: Companies,
    private readonly moveCandidates: MoveCandidates,
    private readonly world: World,
  ) {}

  @Put('jobs/:jobId')
  setUp(
    @Param() { companyId, jobId }: { companyId: string; jobId: string },
    @Body(new JsonBody(HiringProcessBody)) body: HiringProcessBody,
  ): Job {
    const job = this.companies.job(this.companies.get(companyId), jobId);
    if (body.inlinePackageId !== undefined) this.companies.setInlinePackage(job, body.inlinePackageId);
    if (body.autoTriggered) job.autoTriggered = body.autoTriggered;
    this.world.changed();
    return job;
  }

  @Post('candidates/bulk')
  @HttpCode(200)
  addCandidates(
    @Param('companyId') companyId: string,
    @Body(new JsonBody(AddCandidatesBody)) { count, jobId }: AddCandidatesBody,
  ): { candidateIds: string[]; emails: string[] } {
    const company = this.companies.get(companyId);
    const added = this.companies.addCandidates(company, count, jobId);
    return { candidateIds: added.map(({ id }) => id), emails: added.map(({ email }) => email) };
  }

  @Post('move')
  @HttpCode(200)
  async move(
    @Param('companyId') companyId: string,
    @Body(new JsonBody(MoveBody)) body: MoveBody,
  ): Promise<{ orderIds: string[]; statuses: Record<string, number>; ms: number }> {
    const company = this.companies.get(companyId);
    const job = this.companies.job(company, body.jobId ?? company.jobs[0]?.id);
    const people = this.people(company, job, body.candidateIds);
    const { placed, ms } = await this.moveCandidates.run(company, job, people, body.atOnce);
    const statuses: Record<string, number> = {};
    for (const { status } of placed.flatMap(({ answers }) => answers))
      statuses[status] = (statuses[status] ?? 0) + 1;
    return { orderIds: placed.map(({ order }) => order.orderId), statuses, ms };
  }

  private people(company: Company, job: Job, ids: string[] | undefined): Company['candidates'] {
    return ids
      ? ids.map((id) => this.companies.candidate(company, id))
      : company.candidates.filter(({ jobIds }) => jobIds.includes(job.id));
  }
}
