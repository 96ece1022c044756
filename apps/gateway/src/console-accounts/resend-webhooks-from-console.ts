import { Optional, Text } from '@assay/contracts';
import { replayWebhooks, ReplayWebhooksBody } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import { Equals } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { checkInput } from '../edge/check-input.js';
import { InputPipe } from '../edge/input.pipe.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';
import { accountPath } from '../console-markup/account-path.js';

/** What the form sends: a time without a zone, which is meant in UTC. */
export class ResendWebhooksForm {
  @Text(64) form: string;
  @Text(40) failedSince: string;
  @Optional() @Equals('true') alsoTaken?: 'true';
}

@Controller('console/accounts/:accountId/webhooks/replay')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ResendWebhooksFromConsole {
  constructor(private readonly bus: Bus) {}

  /** Everything the account did not take since then is sent again; what it took, too, where that is asked. */
  @Post()
  async run(
    @Param('accountId', accountIdPipe) accountId: string,
    @Body(new InputPipe(ResendWebhooksForm)) { failedSince, alsoTaken }: ResendWebhooksForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: accountPath(accountId) }, async () => {
      const asked = { failedSince: `${failedSince}Z`, ...(alsoTaken ? { alsoTaken: true } : {}) };
      const body = checkInput(ReplayWebhooksBody, asked, { strict: true });
      const { replayed } = await this.bus.ask(replayWebhooks, { ...body, accountId });
      return replayed > 0 ? 'replayed' : 'none';
    });
  }
}
