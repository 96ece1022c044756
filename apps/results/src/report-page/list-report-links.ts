import type { NamedOrder } from '@assay/contracts';
import { listReportLinks, type ReportLinkList } from '@assay/contracts/results';
import { Answers, omittedOf, trailingThatFit } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { LearnOrder } from '../sheets/learn-order.js';
import { ReportLinks } from '../links/report-links.repository.js';

@Controller()
export class ListReportLinks {
  constructor(
    private readonly database: Database,
    private readonly learn: LearnOrder,
    private readonly links: ReportLinks,
  ) {}

  /** Every link to the page about the order, the one in SmartRecruiters as well. */
  @Answers(listReportLinks)
  async run({ orderId }: NamedOrder): Promise<ReportLinkList> {
    await this.learn.ask(orderId);
    const links = await this.database.read((tx) => this.links.of(tx, orderId));
    const items = trailingThatFit(links);
    return { items, ...omittedOf(links.length, items.length) };
  }
}
