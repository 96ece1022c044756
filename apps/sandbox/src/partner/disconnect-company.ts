import { Injectable } from '@nestjs/common';
import type { Company } from '../state/world-state.js';
import { World } from '../state/world.js';
import { PartnerAccess } from './partner-access.js';
import type { PartnerAnswer } from './partner-client.js';
import { fillIn } from './show-package.js';

/** Ends a company's integration on SmartRecruiters' side and tells the partner; results of earlier orders stay welcome. */
@Injectable()
export class DisconnectCompany {
  constructor(
    private readonly partner: PartnerAccess,
    private readonly world: World,
  ) {}

  async run(company: Company): Promise<PartnerAnswer | null> {
    const told = company.integration ? await this.tell(company) : null;
    company.integration = null;
    company.consentedAt = null;
    this.world.changed();
    return told;
  }

  private async tell(company: Company): Promise<PartnerAnswer | null> {
    const address = this.partner.address('integrationDisableUrl');
    if (!address) return null;
    const { companyId } = company;
    return this.partner.call(company, {
      operationId: 'deleteIntegration',
      url: fillIn(address, 'companyId', companyId),
      recordedPath: `/integrations/companies/${encodeURIComponent(companyId)}`,
      path: { companyId },
    });
  }
}
