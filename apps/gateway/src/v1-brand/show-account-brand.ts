import { BrandReply, showBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { Documented } from '../v1-door/documented.js';
import { tag } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { brandReply } from './brand-reply.js';

@Controller('v1/accounts/:accountId/brand')
@UseGuards(VendorGuard)
export class ShowAccountBrand {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** The brand of an account as it was saved, without what it takes over from the installation. */
  @Get()
  @Needs('read')
  @Documented({
    id: 'showAccountBrand',
    contract: showBrand,
    tag: 'Brand',
    versioned: true,
    summary: 'Show the brand of an account',
    answer: BrandReply,
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandReply> {
    const brand = await this.bus.ask(showBrand, { accountId });
    tag(reply, brand.revision);
    return brandReply(brand, this.config.PUBLIC_URL);
  }
}
