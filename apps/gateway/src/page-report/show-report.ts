import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { showOrder } from '@assay/contracts/ordering';
import { openReport, type ReportPage } from '@assay/contracts/results';
import { Bus } from '@assay/messaging';
import { Controller, Get, Headers, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkThrottleGuard } from '../edge/link-throttle.guard.js';
import { sendPage } from '../page-door/send-page.js';
import { browserFamily } from './browser-family.js';
import { type ReportPeople, reportPage } from './report-page.js';
import { reportTokenPipe } from './report-token.pipe.js';

@Controller('r')
@UseGuards(LinkThrottleGuard)
export class ShowReport {
  constructor(private readonly bus: Bus) {}

  /** The page behind a link to one result; each look is on the order's timeline. */
  @Get(':token')
  async run(
    @Param('token', reportTokenPipe) token: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const report = await this.bus.ask(openReport, { token, browser: browserFamily(userAgent) });
    const people = await this.peopleOf(report);
    await sendPage(reply, reportPage(report, people, token));
  }

  private async peopleOf({ access, orderId, accountId }: ReportPage): Promise<ReportPeople> {
    if (access === 'open') {
      const order = await this.bus.ask(showOrder, { orderId }).catch(unlessAway);
      return { firstName: order?.candidate.firstName ?? 'the candidate', accountName: accountId };
    }
    const account = await this.bus.ask(showAccount, { accountId }).catch(unlessAway);
    return {
      firstName: '',
      accountName: account?.name ?? accountId,
      ownerEmail: account?.ownerEmail,
    };
  }
}

// The result is worth seeing without the name.
function unlessAway(error: unknown): undefined {
  if (error instanceof Problem && error.retry === 'later') return undefined;
  throw error;
}
