import { Text } from '@assay/contracts';
import { correctAddress } from '@assay/contracts/ordering';
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
export class CorrectionForm {
  @Text(64) form: string;
  @Text(254) email: string;
}

@Controller('console/orders/:orderId/candidate-email')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class CorrectFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The candidate is invited at another address, because nothing arrives at the one of the order. */
  @Post()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(CorrectionForm)) { email }: CorrectionForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: orderPath(orderId) }, async () => {
      await this.bus.ask(correctAddress, { orderId, email });
      return 'invited';
    });
  }
}
