import { openConsentFlow, Problem, type ConsentFlow, type OpenConsentFlowRequest } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { isAppAddress } from '@assay/smartrecruiters';
import { Controller } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { ConsentFlows } from './consent-flow.js';

/** A sealed flow for one company; it writes nothing, because browsers and scanners open pages unasked. */
@Controller()
export class OpenConsentFlow {
  constructor(
    private readonly flows: ConsentFlows,
    private readonly config: ConsentConfig,
  ) {}

  @Answers(openConsentFlow)
  async run({ companyId, redirect }: OpenConsentFlowRequest): Promise<ConsentFlow> {
    const allowed = redirect === undefined || isAppAddress(redirect, this.config.SMARTRECRUITERS_APP_ORIGINS);
    if (!allowed) throw new Problem('redirect-refused');
    return { flow: this.flows.start(companyId, redirect) };
  }
}
