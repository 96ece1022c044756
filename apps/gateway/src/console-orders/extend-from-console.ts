import { Optional, Text } from '@assay/contracts';
import { extendOrder, ExtensionBody } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Body, Controller, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actInConsole } from '../console-door/console-actions.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { checkInput } from '../edge/check-input.js';
import { InputPipe } from '../edge/input.pipe.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { orderPath } from './order-page.js';

/** What the form sends: a time without a zone, which is meant in UTC. */
export class ExtensionForm {
  @Text(64) form: string;
  @Text(40) expiresAt: string;
  @Optional() @Text(40) reason?: string;
}

@Controller('console/orders/:orderId/extension')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ExtendFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The candidate has until another moment and hears of it once. */
  @Post()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ExtensionForm)) { expiresAt, reason }: ExtensionForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: orderPath(orderId) }, async () => {
      const asked = { expiresAt: `${expiresAt}Z`, ...(reason === undefined ? {} : { reason }) };
      const body = checkInput(ExtensionBody, asked, { strict: true });
      await this.bus.ask(extendOrder, { ...body, orderId });
      return 'extended';
    });
  }
}
