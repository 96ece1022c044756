import { showErasure } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { saidOf } from '../console-door/console-actions.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { erasureIdPipe } from '../v1-door/path-ids.pipe.js';
import { erasurePage } from './erasure-page.js';

@Controller('console/erasures/:erasureId')
@UseGuards(ConsoleGuard)
export class ShowConsoleErasure {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** How far an erasure has come; once it is done, its certificate, which names nobody. */
  @Get()
  async run(
    @Param('erasureId', erasureIdPipe) erasureId: string,
    @Query('said') said: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = erasurePage(await this.bus.ask(showErasure, { erasureId }), visit, this.clock.now());
    await sendConsolePage(reply, { ...page, said: saidOf(said) });
  }
}
