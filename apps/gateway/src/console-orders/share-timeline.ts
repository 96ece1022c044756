import { Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import { html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { when } from '../console-markup/moment-in-words.js';
import { TimelineLinks } from '../timeline-links/timeline-links.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { copiedLinkPage } from './copied-link-page.js';
import { ShownOrders } from './shown-order.js';

@Controller('console/orders/:orderId/timeline-link')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ShareTimeline {
  constructor(
    private readonly views: ShownOrders,
    private readonly links: TimelineLinks,
  ) {}

  /** A link to what happened to this order, shown this once, for somebody without an account here. */
  @Post()
  @HttpCode(200)
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { order, now } = await this.views.gather(orderId);
    const { url, expiresAt } = await this.links.make(orderId);
    const link = {
      title: 'A link to what happened',
      label: 'Whoever has it reads the story of this order, without anybody’s name',
      url,
      note: html`It is shown this once, and stops working ${when(expiresAt, now) ?? ''}.`,
    };
    await sendConsolePage(reply, copiedLinkPage(link, order, visit));
  }
}
