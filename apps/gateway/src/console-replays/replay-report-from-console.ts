import { replayReport } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { orderPath } from '../console-orders/order-page.js';
import { InputPipe } from '../edge/input.pipe.js';
import { ReplayForm } from './replay-form.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';

@Controller('console/orders/:orderId/report/replay')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ReplayReportFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The report of an order is handed to SmartRecruiters again, unless SmartRecruiters has it; one that may be there only with the tick. */
  @Post()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ReplayForm)) { mayRepeat }: ReplayForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: orderPath(orderId) }, async () => {
      await this.bus.ask(replayReport, { orderId, ...(mayRepeat === undefined ? {} : { mayRepeat: true }) });
      return 'replayed';
    });
  }
}
