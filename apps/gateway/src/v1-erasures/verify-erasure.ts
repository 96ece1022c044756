import { type VerifiedErasure, verifyErasure, VerifyErasureBody } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';

@Controller('v1/erasures/verification')
@UseGuards(VendorGuard)
export class VerifyErasure {
  constructor(private readonly bus: Bus) {}

  /** Whether a certificate is ours and unchanged, and whether it is about the person that is named. */
  @Post()
  @Needs('people', { accounts: 'all' })
  @HttpCode(200)
  @Documented({ contract: verifyErasure, tag: 'Privacy' })
  run(@Body(new InputPipe(VerifyErasureBody)) body: VerifyErasureBody): Promise<VerifiedErasure> {
    return this.bus.ask(verifyErasure, body);
  }
}
