import { BrandBody, BrandReply, saveBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Put, UseGuards } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { brandReply } from './brand-reply.js';

@Controller('v1/brand')
@UseGuards(VendorGuard)
export class SaveBrand {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** The brand of the whole installation is replaced, but for its logo; accounts show what they do not say themselves. */
  @Put()
  @Needs('write', { accounts: 'all' })
  @Documented({
    id: 'saveBrand',
    contract: saveBrand,
    tag: 'Brand',
    summary: 'Replace the brand of the installation; its logo stays',
    answer: BrandReply,
    problems: ['invalid-input'],
  })
  async run(@Body(new InputPipe(BrandBody)) body: BrandBody): Promise<BrandReply> {
    return brandReply(await this.bus.ask(saveBrand, body), this.config.PUBLIC_URL);
  }
}
