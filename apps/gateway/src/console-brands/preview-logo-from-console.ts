import { createHash } from 'node:crypto';
import { logoPath } from '@assay/brand';
import { claimLogoUpload } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { gatherBrandPreview } from '../brand-previews/gather-brand-preview.js';
import { orSayWhyNot } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { type DrawnLogo, RedrawLogo } from '../logos/redraw-logo.js';
import { drawnPolicy } from '../page-door/mail-policy.js';
import { type BrandPlace, brandPlacePipe } from './brand-place.js';
import { logoFormOf } from './logo-form.js';

@Controller(['console/brand/logo/preview', 'console/accounts/:accountId/brand/logo/preview'])
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class PreviewLogoFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
    private readonly redraw: RedrawLogo,
  ) {}

  /** What a candidate would see with this picture, page and mail; it counts as one that was sent, and is kept nowhere. */
  @Post()
  @HttpCode(200)
  async run(
    @Param(brandPlacePipe) { named, page: back }: BrandPlace,
    @Body() sent: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await orSayWhyNot(reply, { visit, back }, async () => {
      const { picture } = await logoFormOf(sent);
      await this.bus.ask(claimLogoUpload, named);
      const page = await this.show(named, await this.redraw.run(picture));
      reply.header('content-security-policy', drawnPolicy).type('text/html; charset=utf-8');
      await reply.send(page);
    });
  }

  // It is nowhere yet, so it stands in the page wherever its address would.
  private async show(named: BrandPlace['named'], { png, width, height }: DrawnLogo): Promise<string> {
    const hash = createHash('sha256').update(png).digest('hex');
    const shown = { ...named, language: 'en', logo: { hash, width, height } };
    const { page } = await gatherBrandPreview(this.bus, this.config.PUBLIC_URL, shown);
    const address = `${this.config.PUBLIC_URL.replace(/\/+$/, '')}${logoPath(hash)}`;
    return page.replaceAll(address, `data:image/png;base64,${png.toString('base64')}`);
  }
}
