import { ListedOrders } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Clock, type Html, html } from '@assay/runtime';
import { Controller, Get, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { orNothing } from '../answers/or-nothing.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { checkInput } from '../edge/check-input.js';
import { gatherOrderViews } from '../order-views/gather-order-views.js';
import { listInView } from '../order-views/list-in-view.js';
import { ordersPart, searchForm } from './orders-part.js';
import { addressOf, type ListQuery, viewsPart } from './views-part.js';

const pageSize = 50;
const known = ['accountId', 'companyId', 'status', 'view', 'cursor'] as const;

@Controller('console')
@UseGuards(ConsoleGuard)
export class ShowFoundOrders {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** The front page: one box to find orders with, the views with their numbers, and the orders of one of them. */
  @Get()
  async run(
    @Query() asked: Record<string, unknown>,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = readQuery(asked);
    const { accountId } = query;
    const [views, page] = await Promise.all([
      gatherOrderViews(this.bus, accountId === undefined ? {} : { accountId }),
      orNothing(listInView(this.bus, { ...query, limit: pageSize })),
    ]);
    const list = page
      ? html`${ordersPart(page.items, this.clock.now(), 'There are no such orders.')}
        ${further(query, page.nextCursor)}`
      : html`<p class="soft">These cannot be told just now. Please look again later.</p>`;
    const body = html`<h1>Orders</h1>
      ${searchForm(visit.formToken)} ${viewsPart(views, query)} ${narrowedTo(query)}
      ${card('Orders, the newest first', list, { live: 'found' })}`;
    await sendConsolePage(reply, { title: 'Orders', body, reader: visit });
  }
}

// What else stands in the address is of no use to a list, such as what was done a moment ago.
function readQuery(asked: Readonly<Record<string, unknown>>): ListQuery {
  const given = known.flatMap((name) => {
    const value = asked[name];
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  return checkInput(ListedOrders, Object.fromEntries(given), { strict: true, fromText: true });
}

function narrowedTo({ accountId, companyId }: ListQuery): Html {
  const named = [
    ...(accountId === undefined ? [] : [html`the account <b>${accountId}</b>`]),
    ...(companyId === undefined ? [] : [html`the company <b>${companyId}</b>`]),
  ];
  if (named.length === 0) return html``;
  return html`<p>Only those of ${named}. <a href="/console">Those of all</a></p>`;
}

function further(query: ListQuery, cursor: string | undefined): Html {
  return cursor === undefined
    ? html``
    : html`<p><a href="${addressOf({ ...query, cursor })}">Older ones</a></p>`;
}
