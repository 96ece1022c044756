import { type CandidateLink, type Landing, showLanding } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { OrderingConfig } from '../app.config.js';
import type { Account } from '../accounts/account.entity.js';
import { KnowAccount } from '../accounts/know-account.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { OrderHistory } from '../changes/order-history.repository.js';
import { jobTitleOf } from '../orders/describe-order.js';
import type { Order } from '../orders/order.entity.js';
import { Orders } from '../orders/orders.repository.js';
import { waitsForEngine } from '../orders/late-engine.js';
import { landingState } from './landing-state.js';
import { languageOf, languagesOf } from '../orders/language-of.js';

/** The landing page behind a candidate's link; looking changes nothing, because mail scanners look too. */
@Controller()
export class ShowLanding {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly history: OrderHistory,
    private readonly account: KnowAccount,
    private readonly links: CandidateLinks,
    private readonly config: OrderingConfig,
  ) {}

  @Answers(showLanding)
  async run({ linkToken }: CandidateLink): Promise<Landing> {
    const hash = this.links.hashOf(linkToken);
    const { order, now, withdrawn } = await this.database.read(async (tx) => {
      const found = await this.orders.findByLink(tx, hash);
      const wasWithdrawn = found.status === 'rejected' && (await this.history.isWithdrawn(tx, found));
      return { order: found, now: await this.orders.now(tx), withdrawn: wasWithdrawn };
    });
    const account = await this.account.run(order.accountId);
    const { accountId, companyId, packageName, durationMinutes } = order;
    return {
      state: landingState(order, now),
      firstName: calledBy(order),
      companyId,
      accountId,
      packageName,
      ...jobTitleOf(order),
      accountName: account.name,
      assessmentNames: order.assessments.map(({ name }) => name),
      ...(durationMinutes === null ? {} : { durationMinutes }),
      ...spokenTo(order, account),
      ...(withdrawn ? { withdrawn } : {}),
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

function spokenTo(
  order: Order,
  account: Account,
): Pick<Landing, 'language' | 'ownLanguage' | 'accountLanguage'> {
  const { own, account: theirs } = languagesOf(order, account);
  return {
    language: languageOf(order, account),
    ...(own === undefined ? {} : { ownLanguage: own }),
    ...(theirs === undefined ? {} : { accountLanguage: theirs }),
  };
}

// Many people have one name, and forms that demand two get a dash or a dot for the other.
function calledBy({ firstName, lastName }: Order): string {
  return [firstName, lastName].find((name) => /[\p{L}\p{N}]/u.test(name)) ?? firstName;
}
