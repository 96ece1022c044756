import { BrandReply, claimLogoUpload, saveBrandLogo } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Put, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { RedrawLogo } from '../logos/redraw-logo.js';
import { IfMatch, tag, type WantedVersions } from '../v1-door/entity-tag.js';
import { Needs } from '../v1-door/vendor-scope.js';
import { VendorGuard } from '../v1-door/vendor.guard.js';
import { brandReply } from './brand-reply.js';
import { DocumentedLogo, pictureOf } from './logo-body.js';

@Controller('v1/brand/logo')
@UseGuards(VendorGuard)
export class SaveBrandLogo {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
    private readonly redraw: RedrawLogo,
  ) {}

  /** The picture is drawn anew as PNG and served by us; accounts without a name and a logo of their own have it, too. */
  @Put()
  @Needs('write', { accounts: 'all' })
  @DocumentedLogo({ id: 'saveBrandLogo', of: 'the installation' })
  async run(
    @Body() body: unknown,
    @IfMatch() wanted: WantedVersions,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandReply> {
    const picture = await pictureOf(body);
    await this.bus.ask(claimLogoUpload, {});
    const { png, width, height } = await this.redraw.run(picture);
    const logo = { png: png.toString('base64'), width, height };
    const brand = await this.bus.ask(saveBrandLogo, { ...logo, ...wanted });
    tag(reply, brand.revision);
    return brandReply(brand, this.config.PUBLIC_URL);
  }
}
