import { Problem } from '@assay/contracts';
import { html } from '@assay/runtime';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { sendConsolePage } from './console-answer.js';
import { cookieName, readCookie, writeCookie } from './console-cookies.js';
import { ConsoleProvider, type Vouched } from './console-provider.js';
import { ConsoleSessions, sessionSeconds } from './console-sessions.js';
import { readErrand } from './sign-in-errand.js';

@Controller('console/callback')
export class FinishSignIn {
  constructor(
    private readonly provider: ConsoleProvider,
    private readonly sessions: ConsoleSessions,
    private readonly config: GatewayConfig,
  ) {}

  /** Somebody comes back from the provider: a session begins if they have a role here, and a page says so if not. */
  @Get()
  async run(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.provider.isOffered) throw new Problem('not-found');
    const [errandCookie, sessionCookie] = (['console-sign-in', 'console-session'] as const).map((cookie) =>
      cookieName(this.config.PUBLIC_URL, cookie),
    ) as [string, string];
    const errand = readErrand(readCookie(request, errandCookie));
    if (!errand) throw new Problem('console-sign-in-failed');
    const { role, ...who } = await this.provider.whoCameBack(errand, request.url.split('?')[1] ?? '');
    writeCookie(reply, errandCookie, '', 0);
    if (role === undefined) return void (await this.refuse(reply, who));
    // Nobody goes on in the session of whoever was signed in before.
    await this.sessions.end(readCookie(request, sessionCookie));
    writeCookie(reply, sessionCookie, await this.sessions.begin({ ...who, role }), sessionSeconds);
    await reply.redirect(errand.to, 303);
  }

  private refuse(reply: FastifyReply, { name }: Pick<Vouched, 'name'>): FastifyReply {
    const title = 'You have no role in this console';
    const body = html`<h1>${title}</h1>
      <p>
        You are signed in as <bdi>${name}</bdi>, but your account has none of the roles support, admin and
        auditor.
      </p>
      <p>
        Whoever runs your sign-in provider can give you one, in the claim
        <code>${this.config.CONSOLE_ROLE_CLAIM}</code>.
      </p>
      <p><a class="button" href="/console/sign-in">Sign in again</a></p>`;
    return sendConsolePage(reply, { title, body, status: 403 });
  }
}
