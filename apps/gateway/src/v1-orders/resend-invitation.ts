import { type OrderReply, ResendBody, resendInvitation } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { InputPipe } from '../edge/input.pipe.js';
import { OnceId } from '../v1-door/answer-once.js';
import { Documented } from '../v1-door/documented.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { Pass, type VendorPass } from '../vendor-tokens/vendor-pass.js';

@Controller('v1/orders/:orderId/invitation/resend')
@UseGuards(VendorGuard)
export class ResendInvitation {
  constructor(private readonly bus: Bus) {}

  /** The candidate is invited once more, by a new letter with the same link; so many times an hour and no more. */
  @Post()
  @Needs('write')
  @HttpCode(200)
  @Documented({ contract: resendInvitation, tag: 'Orders', once: true, optionalBody: ResendBody })
  run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ResendBody, { empty: 'allowed' })) body: ResendBody,
    @Pass() { name: by }: VendorPass,
    @OnceId() callId: string | undefined,
  ): Promise<OrderReply> {
    return this.bus.ask(resendInvitation, { ...body, orderId, by, ...(callId ? { callId } : {}) });
  }
}
