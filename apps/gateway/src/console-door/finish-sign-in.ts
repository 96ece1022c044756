import { Problem } from '@assay/contracts';
import { Clock, html } from '@assay/runtime';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { networkOf } from '../edge/network-of.js';
import { Throttle } from '../edge/throttle.js';
import { sendConsolePage } from './console-answer.js';
import { cookieName, readCookie, writeCookie } from './console-cookies.js';
import { ConsoleProvider, type Vouched } from './console-provider.js';
import { ConsoleSessions, sessionSeconds } from './console-sessions.js';
import { SignInErrands } from './sign-in-errand.js';

// In a minute, per network: each makes us ask the provider with our secret, and nobody has to come back as often.
const arrivalsMax = 20;

@Controller('console/callback')
export class FinishSignIn {
  private readonly arrivals: Throttle;

  constructor(
    private readonly provider: ConsoleProvider,
    private readonly sessions: ConsoleSessions,
    private readonly errands: SignInErrands,
    private readonly config: GatewayConfig,
    clock: Clock,
  ) {
    this.arrivals = new Throttle(clock, arrivalsMax);
  }

  /** Somebody comes back from the provider: a session begins if they have a role here, and a page says so if not. */
  @Get()
  async run(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.provider.isOffered) throw new Problem('not-found');
    const [errandCookie, sessionCookie] = (['console-sign-in', 'console-session'] as const).map((cookie) =>
      cookieName(this.config.PUBLIC_URL, cookie),
    ) as [string, string];
    const errand = this.errands.read(readCookie(request, errandCookie));
    if (!errand) throw new Problem('console-sign-in-failed');
    this.arrivals.take(networkOf(request.ip));
    // Also when it fails: an errand is for coming back once.
    writeCookie(reply, errandCookie, '', 0);
    const { role, ...who } = await this.provider.whoCameBack(errand, request.url.split('?')[1] ?? '');
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
