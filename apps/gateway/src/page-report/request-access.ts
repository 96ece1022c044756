import { Optional, Text } from '@assay/contracts';
import { requestReportAccess } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { isUsableAddress } from '@assay/orders';
import { Body, Controller, Headers, Param, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InputPipe } from '../edge/input.pipe.js';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { sendPage } from '../page-door/send-page.js';
import type { AccessForm } from './access-page.js';
import { browserFamily } from './browser-family.js';
import { ReportPages } from './report-pages.js';
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
    @Headers('user-agent') userAgent: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name = '', email = '', reason = '' } = form;
    const said: AccessForm = { name: name.trim(), email: email.trim(), reason: reason.trim() };
    const wrong = missingIn(said);
    if (Object.keys(wrong).length > 0) {
      await sendPage(reply, await this.pages.askAgain(token, browserFamily(userAgent), { said, wrong }));
      return;
    }
    const { reason: why, ...who } = said;
    const { accountId } = await this.bus.ask(requestReportAccess, {
      token,
      ...who,
      ...(why === '' ? {} : { reason: why }),
    });
    await sendPage(reply, await this.pages.requested(token, accountId));
  }
}

function missingIn({ name, email }: AccessForm): Partial<Record<keyof AccessForm, string>> {
  return {
    ...(name === '' ? { name: 'Please say who you are.' } : {}),
    ...(isUsableAddress(email) ? {} : { email: 'Please give an address that mail can be sent to.' }),
  };
}
