import { BrandBody, BrandReply, saveBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, tag, type WantedVersions } from '../v1-door/entity-tag.js';
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
    versioned: true,
    summary: 'Replace the brand of the installation; its logo stays',
    answer: BrandReply,
    problems: ['invalid-input'],
  })
  async run(
    @Body(new InputPipe(BrandBody)) body: BrandBody,
    @IfMatch() wanted: WantedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandReply> {
    const brand = await this.bus.ask(saveBrand, { ...body, ...wanted });
    tag(reply, brand.revision);
    return brandReply(brand, this.config.PUBLIC_URL);
  }
}
