import { Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleReadings } from '../console-door/console-readings.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { orderPage } from './order-page.js';
import { OrderViews } from './order-views.js';

@Controller('console/orders/:orderId/candidate')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'reveal' })
export class RevealCandidate {
  constructor(
    private readonly views: OrderViews,
    private readonly readings: ConsoleReadings,
  ) {}

  /** The page of an order with whom it is about, this once; that somebody looked is noted before they see it. */
  @Post()
  @HttpCode(200)
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.views.gather(orderId);
    await this.readings.note(visit, { orderId });
    await sendConsolePage(reply, orderPage(view, { visit, revealed: true }));
  }
}
