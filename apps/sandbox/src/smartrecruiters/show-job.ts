import { Controller, Get, Param } from '@nestjs/common';
import type { JsonObject } from '../state/json.js';
import { World } from '../state/world.js';
import { Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { Refusal } from '../door/refusal.js';

/** Shows a job of the caller's company. */
@Controller('jobs')
export class ShowJob {
  constructor(private readonly world: World) {}

  @Get(':jobId')
  @Serves('getJob', 'read')
  run(@Param('jobId') jobId: string, @Who() caller: Caller): JsonObject {
    const company = this.world.state.companies[caller.companyId ?? ''];
    const job = company?.jobs.find((one) => one.id === jobId);
    if (!job) throw new Refusal(404, 'JOB_NOT_FOUND', 'There is no such job');
    const { id, title, remote, fields, regionAbbr, ...place } = job;
    return {
      id,
      title,
      status: 'SOURCING',
      postingStatus: 'PUBLIC',
      location: { ...place, regionCode: regionAbbr, remote },
      properties: Object.entries(fields).map(([name, value]) => ({
        id: name,
        label: name,
        value: { id: value, label: value },
      })),
    };
  }
}
