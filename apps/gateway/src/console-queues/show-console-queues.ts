import { Bus, DueWorkLists } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Controller, Get, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { saidOf } from '../console-door/console-actions.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { gatherQueues } from '../queues/gather-queues.js';
import { queuesPage } from './queues-page.js';

@Controller('console/queues')
@UseGuards(ConsoleGuard)
export class ShowConsoleQueues {
  constructor(
    private readonly bus: Bus,
    private readonly own: DueWorkLists,
    private readonly clock: Clock,
  ) {}

  /** Everything that every app owes at this moment, and the events that could not be consumed. */
  @Get()
  async run(
    @Query('said') said: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = queuesPage(await gatherQueues(this.bus, this.own), visit, this.clock.now());
    await sendConsolePage(reply, { ...page, said: saidOf(said) });
  }
}
