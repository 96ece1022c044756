import { type Nothing, Problem } from '@assay/contracts';
import { type NamedReportLink, revokeReportLink } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { ReportEvents } from '../reports/report-events.repository.js';
import { ReportLinks } from '../links/report-links.repository.js';

@Controller()
export class RevokeReportLink {
  constructor(
    private readonly database: Database,
    private readonly links: ReportLinks,
    private readonly events: ReportEvents,
  ) {}

  /** The link leads nowhere from now on. */
  @Answers(revokeReportLink)
  async run({ orderId, linkId }: NamedReportLink): Promise<Nothing> {
    await this.database.transaction(async (tx) => {
      if (!(await this.links.revoke(tx, orderId, linkId))) throw new Problem('report-link-not-found');
      await this.events.add(tx, orderId, 'report-link-revoked', { linkId });
    });
    return {};
  }
}
