import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import { showOrder } from '@assay/contracts/ordering';
import { linkButton } from '@assay/look';
import { Bus } from '@assay/messaging';
import { html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { act, card } from '../console-markup/console-parts.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { orderPath } from './order-page.js';

@Controller('console/orders/:orderId/cancel')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class AskToCancelOrder {
  constructor(private readonly bus: Bus) {}

  /** Says what cancelling an order does and asks for the reason; looking cancels nothing. */
  @Get()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { packageName } = await this.bus.ask(showOrder, { orderId });
    const path = orderPath(orderId);
    const cancel = act({
      path: `${path}/cancel`,
      text: 'Cancel the order',
      call: 'POST /v1/orders/{orderId}/cancel',
      formToken: visit.formToken,
      tone: 'danger',
      fields: html`<div>
        <label for="reason">Why, for the recruiter</label>
        <textarea id="reason" name="reason" required maxlength="500"></textarea>
      </div>`,
    });
    const title = 'Cancel this order?';
    const body = html`<h1>${title}</h1>
      ${card(
        'What happens',
        html`<ul>
            <li>The order is rejected for good; the candidate cannot go on.</li>
            <li>SmartRecruiters hears of it, and the recruiter reads the reason there.</li>
            <li>A candidate who was invited is told by mail that the assessment is off.</li>
          </ul>
          ${cancel}
          <p>${linkButton('Back, nothing changes', path, 'quiet')}</p>`,
      )}`;
    const crumbs = [
      ['Orders', '/console'],
      [packageName, path],
    ] as const;
    await sendConsolePage(reply, { title, body, reader: visit, crumbs });
  }
}
