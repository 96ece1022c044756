import { type CandidateLink, type Landing, showLanding } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { Orders } from '../orders/orders.repository.js';
import { landingState } from './landing-state.js';
import { languageOf } from './language-of.js';

/** The landing page behind a candidate's link; looking changes nothing, because mail scanners look too. */
@Controller()
export class ShowLanding {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly account: KnowAccount,
    private readonly links: CandidateLinks,
  ) {}

  @Answers(showLanding)
  async run({ linkToken }: CandidateLink): Promise<Landing> {
    const hash = this.links.hashOf(linkToken);
    const order = await this.database.read((tx) => this.orders.findByLink(tx, hash));
    const account = await this.account.run(order.accountId);
    const { firstName, companyId, packageName, durationMinutes } = order;
    return {
      state: landingState(order),
      firstName,
      companyId,
      packageName,
      accountName: account.name,
      assessmentNames: order.assessments.map(({ name }) => name),
      ...(durationMinutes === null ? {} : { durationMinutes }),
      language: languageOf(order, account),
    };
  }
}
