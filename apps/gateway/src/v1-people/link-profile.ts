import { linkProfile, type Person, ProfileLinkBody } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { personIdPipe } from './person-ids.pipe.js';

@Controller('v1/accounts/:accountId/people/:personId/profile-link')
@UseGuards(VendorGuard)
export class LinkProfile {
  constructor(private readonly bus: Bus) {}

  /** Somebody pasted the address of the person's profile at SmartRecruiters. */
  @Put()
  @Needs('people')
  @Documented({ contract: linkProfile, tag: 'People', problems: ['invalid-input'] })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('personId', personIdPipe) personId: string,
    @Body(new InputPipe(ProfileLinkBody)) body: ProfileLinkBody,
  ): Promise<Person> {
    return this.bus.ask(linkProfile, { ...body, accountId, personId });
  }
}
