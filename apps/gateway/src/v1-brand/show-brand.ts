import { BrandReply, showBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { Documented } from '../v1-door/documented.js';
import { tag } from '../v1-door/entity-tag.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { brandReply } from './brand-reply.js';

@Controller('v1/brand')
@UseGuards(VendorGuard)
export class ShowBrand {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** The brand of the installation as it was saved: what a PUT that leaves something out would lose. */
  @Get()
  @Needs('read', { accounts: 'all' })
  @Documented({
    id: 'showBrand',
    contract: showBrand,
    tag: 'Brand',
    versioned: true,
    summary: 'Show the brand of the installation',
    answer: BrandReply,
  })
  async run(@Res({ passthrough: true }) reply: FastifyReply): Promise<BrandReply> {
    const brand = await this.bus.ask(showBrand, {});
    tag(reply, brand.revision);
    return brandReply(brand, this.config.PUBLIC_URL);
  }
}
