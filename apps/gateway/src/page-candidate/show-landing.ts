import { showLanding } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrandOf } from '../brands/brand-of.js';
import { sendPage } from '../page-door/send-page.js';
import { landingPage } from './landing-page.js';
import { linkTokenPipe } from './link-token.pipe.js';

// How long the page waits before it looks again by itself, time after time; then it waits for the candidate.
const pauseSeconds = [3, 3, 4, 5, 8, 10, 15, 20];

// Chromium applies form-action to the redirect that answers the form as well: Start leads to the engine, wherever it is.
const formOrigins = ['https:', 'http://localhost:*', 'http://127.0.0.1:*'];

@Controller(['c', 'i'])
export class ShowLanding {
  constructor(
    private readonly bus: Bus,
    private readonly brands: BrandOf,
  ) {}

  /** The page behind a candidate's link, invited or applying; looking starts nothing, however often mail scanners do. */
  @Get(':linkToken')
  async run(
    @Param('linkToken', linkTokenPipe) linkToken: string,
    @Query('look') look: unknown,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const landing = await this.bus.ask(showLanding, { linkToken });
    const brand = await this.brands.behind(`/c/${linkToken}`, landing.accountId);
    const looks = lookNumber(look);
    const pause = landing.state === 'preparing' ? pauseSeconds[looks] : undefined;
    // As a header and not as an element: the page reads the same to people who cannot follow a page that changes.
    if (pause !== undefined) reply.header('refresh', `${pause}; url=${linkToken}?look=${looks + 1}`);
    const looking = looks < pauseSeconds.length ? 'on' : 'given-up';
    const page = landingPage(landing, linkToken, { browser: headers['accept-language'], looking, brand });
    await sendPage(reply, { ...page, brand, formOrigins, calls: true });
  }
}

function lookNumber(look: unknown): number {
  return typeof look === 'string' && /^\d{1,3}$/.test(look) ? Number(look) : 0;
}
