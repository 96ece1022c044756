import { Clock, type Html, html } from '@assay/runtime';
import { Controller, Get, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card, field, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { initialsOf } from '../console-markup/redaction.js';
import { type ConsoleSearch, FindInConsole } from './find-in-console.js';
import { invitationBadge, orderViews, statusBadge } from './order-words.js';

const heads = ['Candidate', 'Package', 'Account', 'Company', 'Status', 'Invitation', 'Placed'];

@Controller('console')
@UseGuards(ConsoleGuard)
export class ShowFoundOrders {
  constructor(
    private readonly find: FindInConsole,
    private readonly clock: Clock,
  ) {}

  /** The front page: one box to find orders with, the views beside it, and what was found. */
  @Get()
  async run(
    @Query() query: Record<string, unknown>,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const search = readSearch(query);
    const { items, nextCursor } = await this.find.run(search);
    const now = this.clock.now();
    const rows = items.map((order) => [
      html`<a href="/console/orders/${order.orderId}"
        >${initialsOf(order.candidate.firstName, order.candidate.lastName)}</a
      >`,
      html`<bdi>${order.packageName}</bdi>`,
      html`<a href="/console/accounts/${encodeURIComponent(order.accountId)}">${order.accountId}</a>`,
      html`<a href="/console/connections/${encodeURIComponent(order.companyId)}">${order.companyId}</a>`,
      statusBadge(order),
      invitationBadge(order),
      when(order.placedAt, now) ?? html``,
    ]);
    const none = search.text === '' ? 'There are no such orders.' : 'Nothing was found by that.';
    const body = html`<h1>Orders</h1>
      ${searchForm(search)} ${views(search)}
      ${card('Found', html`${table('Orders, the newest first', heads, rows, none)} ${further(search, nextCursor)}`, { live: 'found' })}`;
    await sendConsolePage(reply, { title: 'Orders', body, reader: visit });
  }
}

function readSearch({ q, view, cursor }: Record<string, unknown>): ConsoleSearch {
  return {
    text: typeof q === 'string' ? q.trim() : '',
    view: typeof view === 'string' && view !== '' ? view : undefined,
    cursor: typeof cursor === 'string' && cursor !== '' ? cursor : undefined,
  };
}

function searchForm({ text, view }: ConsoleSearch): Html {
  const keep = view === undefined ? html`` : html`<input type="hidden" name="view" value="${view}" />`;
  const label = 'An order, an account, a company or a candidate, by its id';
  return html`<form class="row card" role="search" method="get" action="/console">
    ${keep} ${field('q', label, html`type="search" value="${text}" maxlength="128" autocomplete="off"`)}
    <button>Find</button>
  </form>`;
}

function views({ text, view }: ConsoleSearch): Html {
  return html`<nav aria-label="Views">
    <ul class="views">
      ${orderViews.map(([name, words]) => {
        const current = name === (view ?? '') ? html`aria-current="true"` : html``;
        return html`<li>
          <a href="${addressOf({ text, view: name, cursor: undefined })}" ${current}>${words}</a>
        </li>`;
      })}
    </ul>
  </nav>`;
}

function further(search: ConsoleSearch, cursor: string | undefined): Html {
  return cursor === undefined
    ? html``
    : html`<p><a href="${addressOf({ ...search, cursor })}">Older ones</a></p>`;
}

function addressOf({ text, view, cursor }: ConsoleSearch): string {
  const named = Object.entries({ q: text, view: view ?? '', cursor: cursor ?? '' }).filter(
    ([, value]) => value !== '',
  );
  return named.length === 0 ? '/console' : `/console?${new URLSearchParams(named).toString()}`;
}
