import { accountIdPattern, Optional, Problem, Text } from '@assay/contracts';
import { showAccount, showConnection } from '@assay/contracts/consent';
import { findOrders, type OrderPage } from '@assay/contracts/ordering';
import { notice } from '@assay/look';
import { Bus } from '@assay/messaging';
import { Clock, type Html, html } from '@assay/runtime';
import { Body, Controller, HttpCode, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { orNothing } from '../answers/or-nothing.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { card } from '../console-markup/console-parts.js';
import { InputPipe } from '../edge/input.pipe.js';
import { ordersPart, searchForm } from './orders-part.js';

/** What the form sends. */
export class SearchForm {
  @Text(64) form: string;
  @Text(255) text: string;
  @Optional() @Text(500) cursor?: string;
}

const pageSize = 50;
const longestId = 128;

@Controller('console')
@UseGuards(ConsoleGuard)
export class FindInConsole {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** The orders that a text can mean, and the account or the company of that id; the text stays out of the address. */
  @Post()
  @HttpCode(200)
  async run(
    @Body(new InputPipe(SearchForm)) { text: typed, cursor }: SearchForm,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = typed.trim();
    const [{ items, nextCursor }, places] = await Promise.all([
      this.ordersOf(text, cursor),
      this.placesOf(text),
    ]);
    const found = html`${ordersPart(items, this.clock.now(), 'No order was found by that.')}
    ${further(text, nextCursor, visit)}`;
    const body = html`<h1>What was found</h1>
      ${searchForm(visit.formToken, text)} ${places} ${card('Orders, the newest first', found)}
      <p><a href="/console">All orders and views</a></p>`;
    await sendConsolePage(reply, {
      title: 'What was found',
      body,
      reader: visit,
      crumbs: [['Orders', '/console']],
    });
  }

  private async ordersOf(text: string, cursor: string | undefined): Promise<OrderPage> {
    if (text === '') return { items: [] };
    return this.bus.ask(findOrders, { text, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) });
  }

  private async placesOf(text: string): Promise<Html[]> {
    const [account, connection] = await Promise.all([
      accountIdPattern.test(text) ? known(this.bus.ask(showAccount, { accountId: text })) : undefined,
      text !== '' && text.length <= longestId
        ? known(this.bus.ask(showConnection, { companyId: text }))
        : undefined,
    ]);
    const id = encodeURIComponent(text);
    return [
      ...(account ? [place('An account', account.name, `/console/accounts/${id}`)] : []),
      ...(connection ? [place('A company that is connected', text, `/console/connections/${id}`)] : []),
    ];
  }
}

function place(what: string, name: string, path: string): Html {
  return notice(
    html`<p>
      ${what}: <a href="${path}"><bdi>${name}</bdi></a>
    </p>`,
  );
}

/** Nothing for what there is not, or cannot be told at the moment. */
function known<T>(asked: Promise<T>): Promise<T | undefined> {
  return orNothing(asked).catch((error: unknown) => {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  });
}

function further(text: string, cursor: string | undefined, { formToken }: ConsoleVisit): Html {
  if (cursor === undefined) return html``;
  return html`<form method="post" action="/console">
    <input type="hidden" name="form" value="${formToken}" /><input
      type="hidden"
      name="text"
      value="${text}"
    />
    <input type="hidden" name="cursor" value="${cursor}" /><button class="quiet">Older ones</button>
  </form>`;
}
