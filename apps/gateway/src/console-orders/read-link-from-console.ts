import { readOrderLink, showOrder } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Clock, html } from '@assay/runtime';
import { Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { noteForAudit } from '../audit/audit-notes.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { when } from '../console-markup/moment-in-words.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { copiedLinkPage } from './copied-link-page.js';

@Controller('console/orders/:orderId/link')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'reveal' })
export class ReadLinkFromConsole {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** The candidate's own link, to be handed on by another way than mail; that it was read is in the order's story. */
  @Post()
  @HttpCode(200)
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const order = await this.bus.ask(showOrder, { orderId });
    noteForAudit(reply.request, { accountId: order.accountId, companyId: order.companyId });
    const { url, expiresAt } = await this.bus.ask(readOrderLink, { orderId, by: visit.by });
    const until = when(expiresAt, this.clock.now());
    const note = html`That you read it is
    noted.${until === undefined ? html`` : html` The deadline is ${until}.`}`;
    const link = {
      title: 'The candidate’s link',
      label: 'For the candidate alone: whoever has it takes the assessment as them',
      url,
      note,
    };
    await sendConsolePage(reply, copiedLinkPage(link, order, visit));
  }
}
