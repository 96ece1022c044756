import { Controller, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { cookieName, readCookie, writeCookie } from './console-cookies.js';
import { ConsoleSessions } from './console-sessions.js';
import { ConsoleGuard } from './console.guard.js';

@Controller('console/sign-out')
@UseGuards(ConsoleGuard)
export class SignOut {
  constructor(
    private readonly sessions: ConsoleSessions,
    private readonly config: GatewayConfig,
  ) {}

  /** The session is over, for whoever else has its cookie as well. */
  @Post()
  async run(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const cookie = cookieName(this.config.PUBLIC_URL, 'console-session');
    await this.sessions.end(readCookie(request, cookie));
    writeCookie(reply, cookie, '', 0);
    await reply.redirect('/console/signed-out', 303);
  }
}
