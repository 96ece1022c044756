import { type Erasure, ErasureBody, erasePerson } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/erasures')
@UseGuards(VendorGuard)
export class ErasePerson {
  constructor(private readonly bus: Bus) {}

  /** A person is erased from everything that is kept, soon and for good; asking again meanwhile changes nothing. */
  @Post()
  @Needs('people', { accounts: 'all' })
  @HttpCode(200)
  @Documented({ contract: erasePerson, tag: 'Privacy' })
  run(@Body(new InputPipe(ErasureBody)) body: ErasureBody): Promise<Erasure> {
    return this.bus.ask(erasePerson, body);
  }
}
