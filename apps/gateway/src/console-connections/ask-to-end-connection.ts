import { showConnection } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import { html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard, Needs } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { act, card } from '../console-markup/console-parts.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { connectionPath } from './connection-words.js';

@Controller('console/connections/:companyId/end')
@UseGuards(ConsoleGuard)
@Needs({ permission: 'administer' })
export class AskToEndConnection {
  constructor(private readonly bus: Bus) {}

  /** Says what ending a connection does and asks for it; looking ends nothing. */
  @Get()
  async run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.bus.ask(showConnection, { companyId });
    const path = connectionPath(companyId);
    const end = act({
      path: `${path}/end`,
      text: 'Disable the connection',
      call: 'DELETE /v1/connections/{companyId}',
      formToken: visit.formToken,
      tone: 'danger',
    });
    const title = `Disable the connection of ${companyId}?`;
    const body = html`<h1>${title}</h1>
      ${card(
        'What happens',
        html`<ul>
            <li>No new order is accepted, from this moment on.</li>
            <li>Orders that are open are finished, and their results handed over.</li>
            <li>Then its credentials are destroyed. The company has to connect anew.</li>
          </ul>
          ${end}
          <p><a class="button quiet" href="${path}">Cancel, nothing changes</a></p>`,
      )}`;
    await sendConsolePage(reply, {
      title,
      body,
      reader: visit,
      crumbs: [
        ['Connections', '/console/connections'],
        [companyId, path],
      ],
    });
  }
}
