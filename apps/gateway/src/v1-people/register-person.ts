import { type Person, registerPerson, RegistrationBody } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { personIdPipe } from './person-ids.pipe.js';

@Controller('v1/accounts/:accountId/people/:personId')
@UseGuards(VendorGuard)
export class RegisterPerson {
  constructor(private readonly bus: Bus) {}

  /** Somebody registered; SmartRecruiters gets to know it as far as the account's policy says. */
  @Put()
  @Needs('people')
  @Documented({ contract: registerPerson, tag: 'People', problems: ['invalid-input'] })
  run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Param('personId', personIdPipe) personId: string,
    @Body(new InputPipe(RegistrationBody)) body: RegistrationBody,
  ): Promise<Person> {
    return this.bus.ask(registerPerson, { ...body, accountId, personId });
  }
}
