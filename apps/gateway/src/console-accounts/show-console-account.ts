import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { saidOf } from '../console-door/console-actions.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { accountPage } from './account-page.js';
import { AccountViews } from './account-views.js';

@Controller('console/accounts/:accountId')
@UseGuards(ConsoleGuard)
export class ShowConsoleAccount {
  constructor(private readonly views: AccountViews) {}

  /** One account with everything that hangs from it, and no secret of it. */
  @Get()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Query('said') said: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = accountPage(await this.views.gather(accountId), visit);
    await sendConsolePage(reply, { ...page, said: saidOf(said) });
  }
}
