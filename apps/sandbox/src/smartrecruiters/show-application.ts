import { Controller, Get, Param } from '@nestjs/common';
import type { JsonObject } from '../state/json.js';
import { applicationId } from '../state/seed-company.js';
import { World } from '../state/world.js';
import { Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { Refusal } from '../door/refusal.js';

/** Shows a person's application for a job. */
@Controller('candidates')
export class ShowApplication {
  constructor(private readonly world: World) {}

  @Get(':id/jobs/:jobId')
  @Serves('getApplication', 'read')
  run(@Param('id') id: string, @Param('jobId') jobId: string, @Who() caller: Caller): JsonObject {
    const company = this.world.state.companies[caller.companyId ?? ''];
    const person = company?.candidates.find((one) => one.id === id);
    if (!company || !person?.jobIds.includes(jobId))
      throw new Refusal(404, 'APPLICATION_NOT_FOUND', 'There is no such application');
    return {
      applicationId: applicationId(company.companyId, id, jobId),
      status: 'IN_REVIEW',
      job: { id: jobId, title: company.jobs.find((job) => job.id === jobId)?.title },
    };
  }
}
