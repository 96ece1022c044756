import type { NamedOrder } from '@assay/contracts';
import { type AccountPolicy, type Invitee, showInvitee } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { Briefings } from '../orders/briefings.repository.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { jobTitleOf } from '../orders/describe-order.js';
import type { Order } from '../orders/order.entity.js';
import { languageOf, languagesOf } from '../orders/language-of.js';

/** Whom to invite to what, at this moment; nothing is to be sent when the order is over. */
@Controller()
export class ShowInvitee {
  constructor(
    private readonly database: Database,
    private readonly briefings: Briefings,
    private readonly account: KnowAccount,
    private readonly links: CandidateLinks,
  ) {}

  @Answers(showInvitee)
  async run({ orderId }: NamedOrder): Promise<Invitee> {
    const briefing = await this.database.read((tx) => this.briefings.find(tx, orderId));
    const { order, first, policy } = briefing;
    const account = await this.account.run(order.accountId, briefing.account);
    const { companyId, email, firstName, lastName, packageName, durationMinutes } = order;
    const { account: accountLanguage } = languagesOf(order, account);
    return {
      orderId,
      companyId,
      email,
      firstName,
      lastName,
      packageName,
      ...jobTitleOf(order),
      open: order.isOpen && first.isOpen,
      ...(first.timeZone === null ? {} : { timeZone: first.timeZone }),
      language: languageOf(order, account),
      ...(accountLanguage === undefined ? {} : { accountLanguage }),
      accountName: account.name,
      ...(durationMinutes === null ? {} : { durationMinutes }),
      // Orders that share an assessment share its link.
      linkToken: this.links.open(first),
      ...termsOf(order, first),
      ...wishesOf(policy),
    };
  }
}

function termsOf({ expiresAt, templateId, kind }: Order, { startedAt }: Order): Partial<Invitee> {
  return {
    ...(startedAt === null ? {} : { started: true }),
    ...(expiresAt === null ? {} : { expiresAt: expiresAt.toISOString() }),
    ...(templateId === null ? {} : { templateId }),
    ...(kind === 'manual' ? {} : { kind }),
  };
}

function wishesOf({ replyTo, quietHours }: AccountPolicy): Partial<Invitee> {
  return { ...(replyTo === undefined ? {} : { replyTo }), ...(quietHours ? { quietHours } : {}) };
}
