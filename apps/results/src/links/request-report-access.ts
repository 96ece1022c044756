import { type NamedReportToken, type Nothing, Problem, requestReportAccess } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { ReportEvents } from '../reports/report-events.repository.js';
import { ReportLinks } from './report-links.repository.js';

@Controller()
export class RequestReportAccess {
  constructor(
    private readonly database: Database,
    private readonly links: ReportLinks,
    private readonly events: ReportEvents,
  ) {}

  /** Somebody behind a link would like to see the report: that is on the order's timeline. */
  @Answers(requestReportAccess)
  async run({ token }: NamedReportToken): Promise<Nothing> {
    await this.database.transaction(async (tx) => {
      const link = await this.links.open(tx, token);
      if (!link) throw new Problem('report-link-not-found');
      await this.events.add(tx, link.orderId, 'report-access-requested', { linkId: link.linkId });
    });
    return {};
  }
}
