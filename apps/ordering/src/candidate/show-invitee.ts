import { type Invitee, type NamedOrder, showInvitee } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KnowAccount } from '../accounts/know-account.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { Orders } from '../orders/orders.repository.js';
import { languageOf } from './language-of.js';

/** Whom to invite to what, at this moment; nothing is to be sent when the order is over. */
@Controller()
export class ShowInvitee {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly account: KnowAccount,
    private readonly links: CandidateLinks,
  ) {}

  @Answers(showInvitee)
  async run({ orderId }: NamedOrder): Promise<Invitee> {
    const order = await this.database.read((tx) => this.orders.find(tx, orderId));
    const account = await this.account.run(order.accountId);
    const { companyId, email, firstName, lastName, packageName, durationMinutes } = order;
    return {
      orderId,
      companyId,
      email,
      firstName,
      lastName,
      packageName,
      open: order.isOpen,
      language: languageOf(order, account),
      accountName: account.name,
      ...(durationMinutes === null ? {} : { durationMinutes }),
      linkToken: this.links.open(order),
    };
  }
}
