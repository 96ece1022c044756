import { replaySubmissions } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { orderPath } from '../console-orders/order-page.js';

@Controller('console/orders/:orderId/submission/replay')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ReplaySubmissionFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The newest state of an order is handed to SmartRecruiters again. */
  @Post()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: orderPath(orderId) }, async () => {
      const { replayed } = await this.bus.ask(replaySubmissions, { orderId });
      return replayed > 0 ? 'replayed' : 'none';
    });
  }
}
