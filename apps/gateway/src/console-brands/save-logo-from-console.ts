import { claimLogoUpload, saveBrandLogo, showBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { RedrawLogo } from '../logos/redraw-logo.js';
import { type BrandPlace, brandPlacePipe } from './brand-place.js';
import { logoFormOf, wrongWithPicture } from './logo-form.js';
import { logoPart } from './logo-part.js';

@Controller(['console/brand/logo', 'console/accounts/:accountId/brand/logo'])
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class SaveLogoFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly redraw: RedrawLogo,
  ) {}

  /** The picture is drawn anew and is the brand's logo from now on, unless somebody changed the brand since the page was opened. */
  @Post()
  async run(
    @Param(brandPlacePipe) place: BrandPlace,
    @Body() sent: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const saved = await this.bus.ask(showBrand, place.named);
    const again = (problem: Parameters<typeof wrongWithPicture>[0]) =>
      card('Logo', logoPart(saved, place, visit, wrongWithPicture(problem)));
    await actInConsole(reply, { visit, back: place.page, again }, async () => {
      const { picture, ifVersion } = await logoFormOf(sent);
      await this.bus.ask(claimLogoUpload, place.named);
      const { png, width, height } = await this.redraw.run(picture);
      const logo = { png: png.toString('base64'), width, height };
      await this.bus.ask(saveBrandLogo, { ...place.named, ...logo, ifVersion });
      return 'pictured';
    });
  }
}
