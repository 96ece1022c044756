import { retentionDays, showRetention, WantedRetention } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { InputPipe } from '../edge/input.pipe.js';
import { retentionTimeoutMs } from '../v1-erasures/show-retention.js';
import { retentionPage } from './retention-page.js';

@Controller('console/retention')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class ShowConsoleRetention {
  constructor(private readonly bus: Bus) {}

  /** How long people are kept, and how many would be forgotten if it were for so many days. */
  @Get()
  async run(
    @Query(new InputPipe(WantedRetention, { fromText: true })) { days }: WantedRetention,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { days: days ?? retentionDays.usual };
    const retention = await this.bus.ask(showRetention, asked, { timeoutMs: retentionTimeoutMs });
    await sendConsolePage(reply, retentionPage(retention, visit));
  }
}
