import { Body, Controller, HttpCode, Param, Put } from '@nestjs/common';
import { IsObject } from 'class-validator';
import { Companies } from '../state/companies.js';
import type { Job } from '../state/world-state.js';
import { World } from '../state/world.js';
import { JsonBody } from './json-body.pipe.js';

/** Body of `PUT /api/companies/{companyId}/jobs/{jobId}/fields`: values by the id of the declared field. */
export class JobFieldsBody {
  @IsObject()
  fields: Record<string, string>;
}

/** Plays the admin who maps a job's own fields to those that the partner declared. */
@Controller('api/companies/:companyId/jobs/:jobId')
export class ControlJobs {
  constructor(
    private readonly companies: Companies,
    private readonly world: World,
  ) {}

  @Put('fields')
  @HttpCode(200)
  setFields(
    @Param('companyId') companyId: string,
    @Param('jobId') jobId: string,
    @Body(new JsonBody(JobFieldsBody)) { fields }: JobFieldsBody,
  ): Job {
    const job = this.companies.job(this.companies.get(companyId), jobId);
    job.fields = Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, String(value)]));
    this.world.changed();
    return job;
  }
}
