import { Controller, Param, Patch } from '@nestjs/common';
import { textOf } from '../contract/check-exchange.js';
import { Sent, Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import type { JsonObject } from '../state/json.js';
import { World } from '../state/world.js';
import { candidateDetails } from './candidate-details.js';
import { companyOf, personOf, refuseTwin } from './people-of.js';

/** Changes a person's names or e-mail, unless somebody else has that e-mail and last name. */
@Controller('candidates')
export class UpdateCandidate {
  constructor(private readonly world: World) {}

  @Patch(':id')
  @Serves('updateCandidate', 'people')
  run(@Param('id') id: string, @Who() caller: Caller, @Sent() body: JsonObject): JsonObject {
    const company = companyOf(this.world, caller);
    const person = personOf(company, id, [404, 'CANDIDATE_NOT_FOUND']);
    const changed = {
      firstName: textOf(body, 'firstName') ?? person.firstName,
      lastName: textOf(body, 'lastName') ?? person.lastName,
      email: textOf(body, 'email') ?? person.email,
    };
    refuseTwin(company, { id, ...changed });
    Object.assign(person, changed);
    this.world.changed();
    return candidateDetails(company, person);
  }
}
