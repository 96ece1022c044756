import { showBrand } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { html } from '@assay/runtime';
import { Controller, Get, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { saidOf } from '../console-door/console-actions.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { brandParts } from './brand-parts.js';
import { placeOf } from './brand-place.js';

@Controller('console/brand')
@UseGuards(ConsoleGuard)
export class ShowConsoleBrand {
  constructor(private readonly bus: Bus) {}

  /** The brand of the whole installation, which accounts show where they say nothing themselves. */
  @Get()
  async run(
    @Query('said') said: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const body = html`<h1>Brand of the installation</h1>
      <p class="soft">
        Accounts that say nothing themselves show it. What an account has of its own stands on its page.
      </p>
      ${brandParts(await this.bus.ask(showBrand, {}), placeOf({}), visit)}`;
    await sendConsolePage(reply, { title: 'Brand', body, reader: visit, said: saidOf(said) });
  }
}
