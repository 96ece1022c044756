import { Problem, type ProblemCode } from '@assay/contracts';
import { Logger } from '@assay/runtime';
import {
  SmartRecruitersClient,
  type Answer,
  type Credential,
  type RefusalKind,
} from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { ConsentConfig } from '../app.config.js';
import { asPartner } from '../partner/as-partner.js';
import { PartnerTokens } from '../partner/partner-tokens.js';

const problemOf: Readonly<Record<RefusalKind, ProblemCode>> = {
  rejected: 'smartrecruiters-unavailable',
  unavailable: 'smartrecruiters-unavailable',
  limited: 'smartrecruiters-unavailable',
  unauthorized: 'smartrecruiters-unavailable',
  forbidden: 'company-not-consented',
  'not-found': 'partner-not-configured',
  conflict: 'company-already-connected',
};

/** Gives SmartRecruiters our credential for a company and returns theirs, or a problem that an admin can act on. */
@Injectable()
export class Exchange {
  constructor(
    private readonly partnerTokens: PartnerTokens,
    private readonly smartRecruiters: SmartRecruitersClient,
    private readonly config: ConsentConfig,
    private readonly logger: Logger,
  ) {}

  async run(companyId: string, issued: Credential): Promise<Credential> {
    const answer = await asPartner(this.partnerTokens, (token) => this.send(token, companyId, issued));
    if ('failure' in answer)
      throw new Problem(
        answer.failure === 'refused' ? 'partner-not-configured' : 'smartrecruiters-unavailable',
      );
    if (answer.kind === 'accepted') return answer.body;
    const { kind, status } = answer;
    // Without what they say: it may repeat the secret that was sent.
    this.logger.warn('SmartRecruiters refused the exchange', { companyId, kind, status });
    throw new Problem(problemOf[kind]);
  }

  private send(token: string, companyId: string, issued: Credential): Promise<Answer<Credential>> {
    if (this.config.CONNECT_FLOW === 'assessment')
      return this.smartRecruiters.exchangeCredentials(token, companyId, issued);
    return this.smartRecruiters.enableIntegration(token, companyId, issued, this.config.GENERAL_PARTNER_BODY);
  }
}
