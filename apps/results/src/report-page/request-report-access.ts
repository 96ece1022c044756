import { Problem } from '@assay/contracts';
import {
  requestReportAccess,
  type RequestedReport,
  type RequestReportAccessRequest,
} from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Sheets } from '../sheets/sheets.repository.js';
import { AccessRequests } from './access-requests.repository.js';
import { NoteVisit } from './note-visit.js';
import { ReportLinks } from '../links/report-links.repository.js';

@Controller()
export class RequestReportAccess {
  constructor(
    private readonly database: Database,
    private readonly links: ReportLinks,
    private readonly sheets: Sheets,
    private readonly requests: AccessRequests,
    private readonly visits: NoteVisit,
  ) {}

  /** Somebody behind a link says who would like to see the report: it is kept, the timeline says that somebody did, and an account that wants it is told. */
  @Answers(requestReportAccess)
  async run({ token, ...asker }: RequestReportAccessRequest): Promise<RequestedReport> {
    return this.database.transaction(async (tx) => {
      const link = await this.links.open(tx, token);
      const sheet = link && (await this.sheets.find(tx, link.orderId));
      if (!link || !sheet?.isPlaced()) throw new Problem('report-link-not-found');
      const { companyId, accountId } = sheet;
      const requestId = await this.requests.add(tx, link, asker);
      await this.visits.run(tx, link, {
        companyId,
        visit: 'access-requested',
        worthTelling: true,
        requestId,
      });
      return { accountId };
    });
  }
}
