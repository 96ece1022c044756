import { disconnectCompany, showConnection } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { connectionPath } from './connection-words.js';

@Controller('console/connections/:companyId/end')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class EndFromConsole {
  constructor(private readonly bus: Bus) {}

  /** Nothing new is accepted from now on, open orders are finished, then the credentials are destroyed. */
  @Post()
  async run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: connectionPath(companyId) }, async () => {
      await this.bus.ask(showConnection, { companyId });
      await this.bus.ask(disconnectCompany, { companyId, authenticated: true });
      return 'ended';
    });
  }
}
