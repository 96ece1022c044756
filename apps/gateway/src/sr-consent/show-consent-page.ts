import { isStorable, Problem } from '@assay/contracts';
import { openConsentFlow } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Controller, Get, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ConsentAnswer } from './consent-answer.js';
import { ConsentPages, type ConsentVisit } from './consent-pages.js';
import { ConsentThrottleGuard } from './consent-throttle.guard.js';
import { failurePage, notFromSmartRecruiters } from './failure-page.js';
import { keyPage } from './key-page.js';

const longestCompanyId = 128;
const longestRedirect = 2000;

@Controller('sr/integration')
@UseGuards(ConsentThrottleGuard)
export class ShowConsentPage {
  constructor(
    private readonly bus: Bus,
    private readonly pages: ConsentPages,
  ) {}

  /** The page SmartRecruiters opens for a company's admin (SmartRecruiters contract section 1.2); opening it changes nothing. */
  @Get()
  async run(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const visit = await this.pages.visit(reply.request);
    await this.pages.send(reply, await this.answer(query, visit), visit);
  }

  private async answer(
    { companyId, redirect }: Record<string, unknown>,
    visit: ConsentVisit,
  ): Promise<ConsentAnswer> {
    if (!isText(companyId, longestCompanyId)) return notFromSmartRecruiters(visit);
    try {
      if (redirect !== undefined && !isText(redirect, longestRedirect)) throw new Problem('redirect-refused');
      const back = redirect === undefined ? {} : { redirect };
      const { flow } = await this.bus.ask(openConsentFlow, { companyId, ...back });
      return keyPage({ companyId, flow }, visit);
    } catch (error) {
      if (error instanceof Problem) return failurePage(error, visit);
      throw error;
    }
  }
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest && isStorable(value);
}
