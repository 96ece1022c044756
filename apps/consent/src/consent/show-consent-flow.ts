import { type ConfirmedConsentFlow, type ConsentFlow, showConsentFlow } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Controller } from '@nestjs/common';
import { ConsentFlows } from './consent-flow.js';

/** Only a flow that we sealed, with a key that was found on it, says whom it is about. */
@Controller()
export class ShowConsentFlow {
  constructor(private readonly flows: ConsentFlows) {}

  @Answers(showConsentFlow)
  async run({ flow }: ConsentFlow): Promise<ConfirmedConsentFlow> {
    const { companyId, accountId } = this.flows.openConfirmed(flow);
    return { companyId, accountId };
  }
}
