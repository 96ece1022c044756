import { Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { noteForAudit } from '../audit/audit-notes.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { orderPage } from './order-page.js';
import { ShownOrders } from './shown-order.js';

@Controller('console/orders/:orderId/candidate')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'reveal' })
export class RevealCandidate {
  constructor(private readonly views: ShownOrders) {}

  /** The page of an order with whom it is about, this once; the audit trail has who asks before they see it. */
  @Post()
  @HttpCode(200)
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const view = await this.views.gather(orderId);
    const { accountId, companyId } = view.order;
    noteForAudit(reply.request, { accountId, companyId });
    await sendConsolePage(reply, orderPage(view, { visit, revealed: true }));
  }
}
