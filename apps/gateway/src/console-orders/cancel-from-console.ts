import { Text } from '@assay/contracts';
import { CancelBody, cancelOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { InputPipe } from '../edge/input.pipe.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { orderPath } from './order-page.js';

/** What the form sends. */
export class CancelForm extends CancelBody {
  @Text(64) form: string;
}

@Controller('console/orders/:orderId/cancel')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class CancelFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The order is rejected, and the recruiter reads why. */
  @Post()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(CancelForm)) { reason }: CancelForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: orderPath(orderId) }, async () => {
      await this.bus.ask(cancelOrder, { orderId, reason, by: visit.by });
      return 'cancelled';
    });
  }
}
