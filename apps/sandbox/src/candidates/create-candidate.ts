import { randomUUID } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { Controller, Param, Post } from '@nestjs/common';
import { Sent, Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { Refusal } from '../door/refusal.js';
import type { JsonObject } from '../state/json.js';
import { World } from '../state/world.js';
import { candidateDetails } from './candidate-details.js';
import { companyOf, refuseTwin } from './people-of.js';

/** Creates a person in the talent pool or on a job; whoever is there already is a conflict (UNK-16). */
@Controller()
export class CreateCandidate {
  constructor(
    private readonly world: World,
    private readonly clock: Clock,
  ) {}

  @Post('candidates')
  @Serves('createCandidate', 'people')
  inTalentPool(@Who() caller: Caller, @Sent() body: JsonObject): JsonObject {
    return this.create(caller, body, []);
  }

  @Post('jobs/:jobId/candidates')
  @Serves('createCandidateForJob', 'people')
  onJob(@Param('jobId') jobId: string, @Who() caller: Caller, @Sent() body: JsonObject): JsonObject {
    const known = companyOf(this.world, caller).jobs.some(({ id }) => id === jobId);
    if (!known) throw new Refusal(404, 'JOB_NOT_FOUND', 'There is no such job');
    return this.create(caller, body, [jobId]);
  }

  private create(caller: Caller, body: JsonObject, jobIds: string[]): JsonObject {
    const company = companyOf(this.world, caller);
    const person = {
      id: randomUUID(),
      firstName: String(body.firstName),
      lastName: String(body.lastName),
      email: String(body.email),
      applicationLanguage: 'en',
      createdAt: this.clock.now().toISOString(),
      jobIds,
      tags: [],
      notes: [],
    };
    refuseTwin(company, person);
    company.candidates.push(person);
    this.world.changed();
    return candidateDetails(company, person);
  }
}
