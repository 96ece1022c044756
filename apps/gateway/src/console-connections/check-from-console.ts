import { checkConnection } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { connectionPath } from './connection-words.js';

// As for the vendor: SmartRecruiters may take seconds to answer.
const timeoutMs = 20_000;

@Controller('console/connections/:companyId/check')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class CheckFromConsole {
  constructor(private readonly bus: Bus) {}

  /** SmartRecruiters is asked for a new token now. */
  @Post()
  async run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: connectionPath(companyId) }, async () => {
      await this.bus.ask(checkConnection, { companyId }, { timeoutMs, watched: true });
      return 'checked';
    });
  }
}
