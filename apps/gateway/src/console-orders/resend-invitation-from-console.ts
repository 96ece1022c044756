import { Text } from '@assay/contracts';
import { ResendBody, resendInvitation } from '@assay/contracts/ordering';
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

/** What the form sends; an empty address is the one of the order. */
export class ResendForm {
  @Text(64) form: string;
  @Text(254, 0) email: string;
}

@Controller('console/orders/:orderId/invitation/resend')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ResendInvitationFromConsole {
  constructor(private readonly bus: Bus) {}

  /** The candidate is invited once more, at the same address or another one. */
  @Post()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Body(new InputPipe(ResendForm)) { email }: ResendForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await actInConsole(reply, { visit, back: orderPath(orderId) }, async () => {
      const body = checkInput(ResendBody, email === '' ? {} : { email }, { strict: true });
      await this.bus.ask(resendInvitation, { ...body, orderId, by: visit.by });
      return 'invited';
    });
  }
}
