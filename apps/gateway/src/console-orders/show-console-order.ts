import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { saidOf } from '../console-door/console-actions.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { orderPage } from './order-page.js';
import { ShownOrders } from './shown-order.js';

@Controller('console/orders/:orderId')
@UseGuards(ConsoleGuard)
export class ShowConsoleOrder {
  constructor(private readonly views: ShownOrders) {}

  /** One order, what happened to it, and what can be done; not whom it is about. */
  @Get()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Query('said') said: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = orderPage(await this.views.gather(orderId), { visit, revealed: false });
    await sendConsolePage(reply, { ...page, said: saidOf(said) });
  }
}
