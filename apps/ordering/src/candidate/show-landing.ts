import { type CandidateLink, type Landing, showLanding } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import { KnowAccount } from '../accounts/know-account.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';
import { waitsForEngine } from '../orders/late-engine.js';
import { landingState } from './landing-state.js';
import { languageOf } from '../orders/language-of.js';

/** The landing page behind a candidate's link; looking changes nothing, because mail scanners look too. */
@Controller()
export class ShowLanding {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly account: KnowAccount,
    private readonly links: CandidateLinks,
    private readonly config: OrderingConfig,
  ) {}

  @Answers(showLanding)
  async run({ linkToken }: CandidateLink): Promise<Landing> {
    const hash = this.links.hashOf(linkToken);
    const { order, now } = await this.database.read(async (tx) => ({
      order: await this.orders.findByLink(tx, hash),
      now: await this.orders.now(tx),
    }));
    const account = await this.account.run(order.accountId);
    const { accountId, companyId, packageName, durationMinutes } = order;
    return {
      state: landingState(order, now),
      firstName: calledBy(order),
      companyId,
      accountId,
      packageName,
      accountName: account.name,
      assessmentNames: order.assessments.map(({ name }) => name),
      ...(durationMinutes === null ? {} : { durationMinutes }),
      language: languageOf(order, account),
      ...(order.expiresAt === null ? {} : { deadline: order.expiresAt.toISOString() }),
      ...(order.assessmentUrl === null && waitsForEngine(order, now, this.config)
        ? { writesWhenReady: true }
        : {}),
      ...(order.completedUrl === null ? {} : this.inline(order, order.completedUrl, now)),
    };
  }

  private inline(order: Order, returnUrl: string, now: Date): Pick<Landing, 'returnUrl' | 'slow'> {
    const waitedMs = now.getTime() - order.placedAt.getTime();
    const slow = order.assessmentUrl === null && waitedMs >= this.config.INLINE_PATIENCE_SECONDS * 1000;
    return { returnUrl, ...(slow ? { slow } : {}) };
  }
}

// Many people have one name, and forms that demand two get a dash or a dot for the other.
function calledBy({ firstName, lastName }: Order): string {
  return [firstName, lastName].find((name) => /[\p{L}\p{N}]/u.test(name)) ?? firstName;
}
