import { Optional, Text } from '@assay/contracts';
import { requestReportAccess } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { isUsableAddress } from '@assay/orders';
import { Body, Controller, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { sendPage } from '../page-door/send-page.js';
import type { AccessForm } from './access-page.js';
import { readerOf, ReportPages, type RefusedAccess } from './report-pages.js';
import { reportTokenPipe } from './report-token.pipe.js';

/** What the form sends; what is missing is asked for again on the page. */
export class RequestAccessForm {
  @Optional() @Text(120, 0) name?: string;
  @Optional() @Text(254, 0) email?: string;
  @Optional() @Text(1000, 0) reason?: string;
}

@Controller('r/:token/access')
@UseGuards(LinkThrottleGuard)
export class RequestAccess {
  constructor(
    private readonly bus: Bus,
    private readonly pages: ReportPages,
  ) {}

  /** Somebody who may not see the report yet says who they are: that is kept, and an account that wants it is told. */
  @Post()
  async run(
    @Param('token', reportTokenPipe) token: string,
    @Body(new InputPipe(RequestAccessForm)) form: RequestAccessForm,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name = '', email = '', reason = '' } = form;
    const said: AccessForm = { name: name.trim(), email: email.trim(), reason: reason.trim() };
    const reader = readerOf(headers);
    const wrong = missingIn(said);
    if (wrong.length > 0) {
      await sendPage(reply, await this.pages.askAgain(token, reader, { said, wrong }));
      return;
    }
    const { reason: why, ...who } = said;
    const { accountId } = await this.bus.ask(requestReportAccess, {
      token,
      ...who,
      ...(why === '' ? {} : { reason: why }),
    });
    await sendPage(reply, await this.pages.requested(token, accountId, reader));
  }
}

function missingIn({ name, email }: AccessForm): RefusedAccess['wrong'] {
  return [
    ...(name === '' ? (['name'] as const) : []),
    ...(isUsableAddress(email) ? [] : (['email'] as const)),
  ];
}
