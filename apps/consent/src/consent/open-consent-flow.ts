import { Problem } from '@assay/contracts';
import { openConsentFlow, type ConsentFlow, type OpenConsentFlowRequest } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { isAppAddress } from '@assay/smartrecruiters';
import { Controller } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { ConsentFlows } from './consent-flow.js';

const longestRedirect = 2000;

/** A sealed flow for one company; it writes nothing, because browsers and scanners open pages unasked. */
@Controller()
export class OpenConsentFlow {
  constructor(
    private readonly flows: ConsentFlows,
    private readonly config: ConsentConfig,
  ) {}

  @Answers(openConsentFlow)
  async run({ companyId, redirect }: OpenConsentFlowRequest): Promise<ConsentFlow> {
    if (redirect !== undefined && !this.isAllowed(redirect)) throw new Problem('redirect-refused');
    return { flow: this.flows.start(companyId, redirect) };
  }
  // Bytes, because what is sealed has to fit into a form.
  private isAllowed(redirect: string): boolean {
    const { SMARTRECRUITERS_APP_ORIGINS: origins } = this.config;
    return Buffer.byteLength(redirect) <= longestRedirect && isAppAddress(redirect, origins);
  }
}
