import { testWebhook } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { accountPath } from '../console-markup/account-path.js';

@Controller('console/accounts/:accountId/webhooks/test')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class TestWebhookFromConsole {
  constructor(private readonly bus: Bus) {}

  /** A webhook that tells of nothing goes to the account's address. */
  @Post()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: accountPath(accountId) }, async () => {
      await this.bus.ask(testWebhook, { accountId });
      return 'tested';
    });
  }
}
