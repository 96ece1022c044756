import { type OrderReply, showOrder } from '@assay/contracts/ordering';
import { linkButton } from '@assay/look';
import { Bus } from '@assay/messaging';
import { type Html, html } from '@assay/runtime';
import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { act, card } from '../console-markup/console-parts.js';
import { orderIdPipe } from '../v1-door/path-ids.pipe.js';

@Controller('console/orders/:orderId/erasure')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class AskToErasePerson {
  constructor(private readonly bus: Bus) {}

  /** Says what erasing a person does, and asks how far and what becomes of open orders; looking erases nothing. */
  @Get()
  async run(
    @Param('orderId', orderIdPipe) orderId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const order = await this.bus.ask(showOrder, { orderId });
    const title = 'Erase the person of this order?';
    const path = `/console/orders/${orderId}`;
    const body = html`<h1>${title}</h1>
      ${card(
        'What happens',
        html`<ul>
            <li>Name, addresses, result, report and mails are erased everywhere, soon and for good.</li>
            <li>Orders stay as numbers: when, which package, which company, how they ended.</li>
            <li>
              The engine is told, so that it erases the person, too. What SmartRecruiters has stays there.
            </li>
            <li>A certificate says what was erased, and names nobody.</li>
          </ul>
          ${question(order, path, visit)}
          <p>${linkButton('Back, nothing changes', path, 'quiet')}</p>`,
      )}`;
    const crumbs = [
      ['Orders', '/console'],
      [order.packageName, path],
    ] as const;
    await sendConsolePage(reply, { title, body, reader: visit, crumbs });
  }
}

function question({ companyId }: OrderReply, path: string, { formToken }: ConsoleVisit): Html {
  return act({
    path: `${path}/erasure`,
    text: 'Erase for good',
    call: 'POST /v1/erasures',
    formToken,
    tone: 'danger',
    fields: html`<div>
        <label for="scope">Whom</label>
        <select id="scope" name="scope">
          <option value="candidate">This candidate of ${companyId}</option>
          <option value="address">Whoever has this e-mail address, at every company</option>
        </select>
      </div>
      <div>
        <label for="open">Orders of theirs that are open, or whose result SmartRecruiters has not got</label>
        <select id="open" name="open">
          <option value="refuse">Erase nothing while there are any</option>
          <option value="cancel">End them first; results that are under way are given up</option>
        </select>
      </div>`,
  });
}
