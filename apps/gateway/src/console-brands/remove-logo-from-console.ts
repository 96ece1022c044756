import { Optional, Text } from '@assay/contracts';
import { removeBrandLogo, showBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { InputPipe } from '../edge/input.pipe.js';
import { type BrandPlace, brandPlacePipe } from './brand-place.js';
import { logoPart } from './logo-part.js';

/** What the form sends: the version that the brand was read in. */
export class LogoRemovalForm {
  @Text(64) form: string;
  @Optional() @Text(20) revision?: string;
}

@Controller(['console/brand/logo/removal', 'console/accounts/:accountId/brand/logo/removal'])
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class RemoveLogoFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The brand has no logo of its own any more, unless somebody changed it since the page was opened; mails that were sent still show it. */
  @Post()
  async run(
    @Param(brandPlacePipe) place: BrandPlace,
    @Body(new InputPipe(LogoRemovalForm)) { revision = 'not said' }: LogoRemovalForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const saved = await this.bus.ask(showBrand, place.named);
    const again = card('Logo', logoPart(saved, place, visit));
    await actInConsole(reply, { visit, back: place.page, again }, async () => {
      await this.bus.ask(removeBrandLogo, { ...place.named, ifVersion: [revision] });
      return 'unpictured';
    });
  }
}
