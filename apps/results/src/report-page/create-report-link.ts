import { createReportLink, type CreateReportLinkRequest, type ReportLink } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Policies } from '../policies/policies.js';
import { ReportEvents } from '../reports/report-events.repository.js';
import { LearnOrder } from '../sheets/learn-order.js';
import { ReportLinks } from '../links/report-links.repository.js';

@Controller()
export class CreateReportLink {
  constructor(
    private readonly database: Database,
    private readonly learn: LearnOrder,
    private readonly policies: Policies,
    private readonly links: ReportLinks,
    private readonly events: ReportEvents,
  ) {}

  /** A link to the page about this order alone, for as long as asked or as the account wants it. */
  @Answers(createReportLink)
  async run({ orderId, expiresInDays, linkId }: CreateReportLinkRequest): Promise<ReportLink> {
    const order = await this.learn.ask(orderId);
    const policy = await this.policies.of(order.accountId);
    return this.database.transaction(async (tx) => {
      const sheet = await this.learn.claim(tx, order, policy);
      const link = await this.links.create(tx, orderId, expiresInDays ?? sheet.reportLinkDays, linkId);
      await this.events.add(tx, orderId, 'report-link-created', { linkId: link.linkId });
      return link;
    });
  }
}
