import { BrandBody, BrandReply, saveBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { InputPipe } from '../edge/input.pipe.js';
import { Documented } from '../v1-door/documented.js';
import { IfMatch, tag, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { brandReply } from './brand-reply.js';

@Controller('v1/accounts/:accountId/brand')
@UseGuards(VendorGuard)
export class SaveAccountBrand {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
  ) {}

  /** The brand of one account is replaced, but for its logo; it shows the installation’s where it says nothing. */
  @Put()
  @Needs('write')
  @Documented({
    id: 'saveAccountBrand',
    contract: saveBrand,
    tag: 'Brand',
    versioned: true,
    summary: 'Replace the brand of an account; its logo stays',
    answer: BrandReply,
    problems: ['invalid-input'],
  })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(BrandBody)) body: BrandBody,
    @IfMatch() wanted: WantedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandReply> {
    const brand = await this.bus.ask(saveBrand, { ...body, accountId, ...wanted });
    tag(reply, brand.revision);
    return brandReply(brand, this.config.PUBLIC_URL);
  }
}
