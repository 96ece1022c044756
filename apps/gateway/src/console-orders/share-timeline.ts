import { html } from '@assay/runtime';
import { Controller, HttpCode, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { TimelineLinks } from '../timeline-links/timeline-links.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';
import { orderPath } from './order-page.js';
import { OrderViews } from './order-views.js';

@Controller('console/orders/:orderId/timeline-link')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'act' })
export class ShareTimeline {
  constructor(
    private readonly views: OrderViews,
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
    const body = html`<h1>A link to what happened</h1>
      ${card(
        'To copy',
        html`<label for="link">Whoever has it reads the story of this order, without anybody’s name</label>
          <input id="link" readonly value="${url}" />
          <p class="small soft">It is shown this once, and stops working ${when(expiresAt, now) ?? ''}.</p>
          <p>
            <button type="button" data-copies="link" hidden>Copy the link</button>
            <a class="button quiet" href="${orderPath(orderId)}">Back to the order</a>
          </p>`,
      )}`;
    const crumbs = [
      ['Orders', '/console'],
      [order.packageName, orderPath(orderId)],
    ] as const;
    await sendConsolePage(reply, { title: 'A link to what happened', body, reader: visit, crumbs });
  }
}
