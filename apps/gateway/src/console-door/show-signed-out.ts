import { Problem } from '@assay/contracts';
import { html } from '@assay/runtime';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from './console-answer.js';
import { ConsoleProvider } from './console-provider.js';

@Controller('console/signed-out')
export class ShowSignedOut {
  constructor(private readonly provider: ConsoleProvider) {}

  /** Says that a session is over, and where another one begins. */
  @Get()
  async run(@Res() reply: FastifyReply): Promise<void> {
    if (!this.provider.isOffered) throw new Problem('not-found');
    const body = html`<h1>You are signed out</h1>
      <p role="status">Nobody can go on in this console from this browser.</p>
      <p><a class="button" href="/console/sign-in">Sign in</a></p>`;
    await sendConsolePage(reply, { title: 'Signed out', body });
  }
}
