import { showLanding } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { scriptSource, styleSource } from '../page.js';
import { landingPage } from './landing-page.js';
import { landingScript } from './landing-script.js';
import { linkTokenPipe } from './link-token.pipe.js';

const refreshSeconds = 3;

// Chromium applies form-action to the redirect that answers the form as well: Start leads to the engine, wherever it is.
const policy =
  `default-src 'none'; style-src ${styleSource}; script-src ${scriptSource(landingScript)}; ` +
  "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; " +
  "form-action 'self' https: http://localhost:* http://127.0.0.1:*";

@Controller(['c', 'i'])
export class ShowLanding {
  constructor(private readonly bus: Bus) {}

  /** The page behind a candidate's link, invited or applying; looking starts nothing, however often mail scanners do. */
  @Get(':linkToken')
  async run(
    @Param('linkToken', linkTokenPipe) linkToken: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const landing = await this.bus.ask(showLanding, { linkToken });
    // As a header and not as an element: the page reads the same to people who cannot follow a page that changes.
    if (landing.state === 'preparing') reply.header('refresh', String(refreshSeconds));
    reply.header('content-security-policy', policy).type('text/html; charset=utf-8');
    return landingPage(landing, linkToken);
  }
}
