import { type Person, ratePerson, RatingBody } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { interviewIdPipe, personIdPipe } from './person-ids.pipe.js';

@Controller('v1/accounts/:accountId/people/:personId/ratings/:interviewId')
@UseGuards(VendorGuard)
export class RatePerson {
  constructor(private readonly bus: Bus) {}

  /** A rating becomes a tag on the person; the newest one of an interview counts. */
  @Put()
  @Needs('people')
  @Documented({ contract: ratePerson, tag: 'People', problems: ['invalid-input'] })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('personId', personIdPipe) personId: string,
    @Param('interviewId', interviewIdPipe) interviewId: string,
    @Body(new InputPipe(RatingBody)) body: RatingBody,
  ): Promise<Person> {
    return this.bus.ask(ratePerson, { ...body, accountId, personId, interviewId });
  }
}
