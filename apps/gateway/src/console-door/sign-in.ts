import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { cookieName, writeCookie } from './console-cookies.js';
import { ConsoleProvider } from './console-provider.js';
import { errandSeconds, SignInErrands } from './sign-in-errand.js';

@Controller('console/sign-in')
export class SignIn {
  constructor(
    private readonly provider: ConsoleProvider,
    private readonly config: GatewayConfig,
    private readonly errands: SignInErrands,
  ) {}

  /** Sends somebody to the vendor's provider to sign in, and from there to the page they wanted. */
  @Get()
  async run(@Query('to') to: unknown, @Res() reply: FastifyReply): Promise<void> {
    const errand = this.errands.begin(to);
    const address = await this.provider.addressFor(errand);
    writeCookie(reply, cookieName(this.config.PUBLIC_URL, 'console-sign-in'), errand.cookie, errandSeconds);
    await reply.redirect(address, 303);
  }
}
