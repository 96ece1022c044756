import { Problem, Text, Optional } from '@assay/contracts';
import { giveConsent, showConsentFlow } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { isAppAddress } from '@assay/smartrecruiters';
import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { writeOnTrail } from '../audit/audit-notes.js';
import { GatewayConfig } from '../app.config.js';
import { InputPipe } from '../edge/input.pipe.js';
import { connectedPage } from './connected-page.js';
import { ConsentPages } from './consent-pages.js';
import { ConsentThrottleGuard } from './consent-throttle.guard.js';
import { failurePage } from './failure-page.js';
import { OwnFormGuard } from '../page-door/own-form.guard.js';

/** What the page that asks for consent sends. */
export class ConsentForm {
  @Text(4000) flow: string;
  /** Where a failure page links back to; where a success goes is in the flow. */
  @Optional() @Text(2000) redirect?: string;
}

// A token, the exchange and a first try of what it brought, at most 13, 20 and 8 seconds, with something to spare.
const timeoutMs = 50_000;

@Controller('sr/integration')
@UseGuards(ConsentThrottleGuard, OwnFormGuard)
export class GiveConsent {
  constructor(
    private readonly bus: Bus,
    private readonly config: GatewayConfig,
    private readonly pages: ConsentPages,
  ) {}

  /** Connects the company and ends the visit, back at SmartRecruiters or on a page that may be closed; or says why not. */
  @Post()
  async run(@Body(new InputPipe(ConsentForm)) form: ConsentForm, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.pages.visit(reply.request);
    try {
      const { flow } = form;
      const { companyId, accountId } = await this.bus.ask(showConsentFlow, { flow });
      await writeOnTrail(reply.request, { companyId, accountId });
      const given = await this.bus.ask(giveConsent, { flow }, { timeoutMs, watched: true });
      if (given.redirect === undefined) await this.pages.send(reply, connectedPage(given, visit), visit);
      // As a browser would write it: what was checked may hold characters that no header can.
      else await reply.redirect(new URL(given.redirect).href, 303);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.pages.send(reply, failurePage(error, visit, this.wayOut(form)), visit);
    }
  }

  private wayOut({ flow, redirect }: ConsentForm): { flow: string; redirect?: string } {
    const known = redirect !== undefined && isAppAddress(redirect, this.config.SMARTRECRUITERS_APP_ORIGINS);
    return { flow, ...(known ? { redirect } : {}) };
  }
}
