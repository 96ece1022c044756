import { BrandReply, claimLogoUpload, saveBrandLogo } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { RedrawLogo } from '../logos/redraw-logo.js';
import { IfMatch, tag, type WantedVersions } from '../v1-door/entity-tag.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { brandReply } from './brand-reply.js';
import { DocumentedLogo, pictureOf } from './logo-body.js';

@Controller('v1/accounts/:accountId/brand/logo')
@UseGuards(VendorGuard)
export class SaveAccountBrandLogo {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
    private readonly redraw: RedrawLogo,
  ) {}

  /** The picture is drawn anew as PNG and served by us; the account has it from now on. */
  @Put()
  @Needs('write')
  @DocumentedLogo({ id: 'saveAccountBrandLogo', of: 'an account' })
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body() body: unknown,
    @IfMatch() wanted: WantedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandReply> {
    const picture = await pictureOf(body);
    await this.bus.ask(claimLogoUpload, { accountId });
    const { png, width, height } = await this.redraw.run(picture);
    const logo = { png: png.toString('base64'), width, height };
    const brand = await this.bus.ask(saveBrandLogo, { accountId, ...logo, ...wanted });
    tag(reply, brand.revision);
    return brandReply(brand, this.config.PUBLIC_URL);
  }
}
