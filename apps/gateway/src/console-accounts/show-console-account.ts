import { WebhookSelection } from '@assay/contracts/ordering';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { saidOf } from '../console-door/console-actions.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { checkInput } from '../edge/check-input.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { accountPage } from './account-page.js';
import { AccountViews } from './account-views.js';
import type { WebhookFilter } from './account-webhooks-part.js';

const known = ['status', 'type', 'cursor'] as const;

@Controller('console/accounts/:accountId')
@UseGuards(ConsoleGuard)
export class ShowConsoleAccount {
  constructor(private readonly views: AccountViews) {}

  /** One account with everything that hangs from it, and no secret of it. */
  @Get()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Query() query: Record<string, unknown>,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = accountPage(await this.views.gather(accountId, filterOf(query)), visit);
    await sendConsolePage(reply, { ...page, said: saidOf(query['said']) });
  }
}

// What is not chosen is sent as an empty text.
function filterOf(query: Readonly<Record<string, unknown>>): WebhookFilter {
  const given = known.flatMap((name) => {
    const value = query[name];
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  return checkInput(WebhookSelection, Object.fromEntries(given), { strict: true, fromText: true });
}
