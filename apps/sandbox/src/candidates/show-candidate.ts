import { Controller, Get, Param } from '@nestjs/common';
import { candidateDetails } from './candidate-details.js';
import type { JsonObject } from '../state/json.js';
import { World } from '../state/world.js';
import { Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { Refusal } from '../door/refusal.js';

/** Shows a person of the caller's company; denies with 401, as SmartRecruiters documents it. */
@Controller('candidates')
export class ShowCandidate {
  constructor(private readonly world: World) {}

  @Get(':id')
  @Serves('getCandidate', 'read')
  run(@Param('id') id: string, @Who() caller: Caller): JsonObject {
    const company = this.world.state.companies[caller.companyId ?? ''];
    const person = company?.candidates.find((one) => one.id === id);
    if (!company || !person)
      throw new Refusal(401, 'NOT_AUTHORIZED_TO_ACCESS_RESOURCE', 'No access to this candidate');
    return candidateDetails(company, person);
  }
}
