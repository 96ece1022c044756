import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { PublicAddress } from '../state/public-address.js';
import type { Company } from '../state/world-state.js';
import { World } from '../state/world.js';
import { PartnerAccess } from './partner-access.js';

/** Where the admin's browser goes after pressing Allow, and how. */
export interface ConsentVisit {
  mode: 'POPUP' | 'REDIRECT';
  consentUrl: string;
}

/** Notes that a company's admin allowed the partner in, and says which page of the partner opens next. */
@Injectable()
export class ConsentToPartner {
  constructor(
    private readonly partner: PartnerAccess,
    private readonly world: World,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  run(company: Company): ConsentVisit {
    const visit = this.visit(company);
    company.consentedAt = this.clock.now().toISOString();
    this.world.changed();
    return visit;
  }

  /** Gives the partner's consent page for a company without noting a consent. */
  visit(company: Company): ConsentVisit {
    const mode = this.partner.configuration().consentDisplayMode === 'REDIRECT' ? 'REDIRECT' : 'POPUP';
    const url = new URL(this.partner.address('consentUrl'));
    url.searchParams.set('companyId', company.companyId);
    const back = this.address.of(`/app/${encodeURIComponent(company.companyId)}/integrations`);
    if (mode === 'REDIRECT') url.searchParams.set('redirect', back);
    return { mode, consentUrl: url.toString() };
  }
}
