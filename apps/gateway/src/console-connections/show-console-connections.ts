import { listConnections } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Clock, html } from '@assay/runtime';
import { Controller, Get, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { connectionBadge, connectionPath } from './connection-words.js';

const pageSize = 100;

@Controller('console/connections')
@UseGuards(ConsoleGuard)
export class ShowConsoleConnections {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** The connections between companies and accounts, the newest first, page by page. */
  @Get()
  async run(
    @Query('cursor') cursor: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = { limit: pageSize, ...(typeof cursor === 'string' && cursor !== '' ? { cursor } : {}) };
    const { items, nextCursor } = await this.bus.ask(listConnections, asked);
    const now = this.clock.now();
    const rows = items.map((connection) => [
      html`<a href="${connectionPath(connection.companyId)}">${connection.companyId}</a>`,
      html`<a href="/console/accounts/${encodeURIComponent(connection.accountId)}"
        >${connection.accountId}</a
      >`,
      connectionBadge(connection),
      when(connection.connectedAt, now) ?? html``,
      when(connection.lastReachedAt, now) ?? html`never`,
      when(connection.lastCalledAt, now) ?? html`never`,
    ]);
    const heads = ['Company', 'Account', 'State', 'Connected', 'We reached it', 'It called us'];
    const older =
      nextCursor === undefined
        ? html``
        : html`<p>
            <a href="/console/connections?${new URLSearchParams({ cursor: nextCursor }).toString()}"
              >Older ones</a
            >
          </p>`;
    const list = table('Connections, the newest first', heads, rows, 'No company is connected.');
    const body = html`<h1>Connections</h1>
      ${card('Companies', html`${list} ${older}`, { live: 'connections' })}`;
    await sendConsolePage(reply, { title: 'Connections', body, reader: visit });
  }
}
