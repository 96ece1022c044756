import { type Person, showPerson } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, UseGuards } from '@nestjs/common';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { personIdPipe } from './person-ids.pipe.js';

@Controller('v1/accounts/:accountId/people/:personId')
@UseGuards(VendorGuard)
export class ShowPerson {
  constructor(private readonly bus: Bus) {}

  /** A person with the link to the profile, and how telling SmartRecruiters about them stands. */
  @Get()
  @Needs('people')
  @Documented({ contract: showPerson, tag: 'People', problems: ['invalid-input'] })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('personId', personIdPipe) personId: string,
  ): Promise<Person> {
    return this.bus.ask(showPerson, { accountId, personId });
  }
}
