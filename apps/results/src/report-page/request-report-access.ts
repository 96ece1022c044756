import { type Nothing, Problem } from '@assay/contracts';
import { type NamedReportToken, requestReportAccess } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Sheets } from '../sheets/sheets.repository.js';
import { NoteVisit } from './note-visit.js';
import { ReportLinks } from '../links/report-links.repository.js';

@Controller()
export class RequestReportAccess {
  constructor(
    private readonly database: Database,
    private readonly links: ReportLinks,
    private readonly sheets: Sheets,
    private readonly visits: NoteVisit,
  ) {}

  /** Somebody behind a link would like to see the report: that is on the order's timeline, and an account that wants it is told. */
  @Answers(requestReportAccess)
  async run({ token }: NamedReportToken): Promise<Nothing> {
    await this.database.transaction(async (tx) => {
      const link = await this.links.open(tx, token);
      const sheet = link && (await this.sheets.find(tx, link.orderId));
      if (!link || !sheet?.isPlaced()) throw new Problem('report-link-not-found');
      const visited = { companyId: sheet.companyId, visit: 'access-requested', worthTelling: true } as const;
      await this.visits.run(tx, link, visited);
    });
    return {};
  }
}
