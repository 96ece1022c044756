import { replayWebhook } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { orderIdPipe, webhookIdPipe } from '../v1-door/path-ids.pipe.js';
import { orderPath } from '../console-orders/order-page.js';

@Controller('console/orders/:orderId/webhooks/:webhookId/replay')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ResendWebhookFromConsole {
  constructor(private readonly bus: Bus) {}

  /** A webhook about this order is sent again, under the same id. */
  @Post()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Param('webhookId', webhookIdPipe) webhookId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: orderPath(orderId) }, async () => {
      await this.bus.ask(replayWebhook, { webhookId });
      return 'replayed';
    });
  }
}
