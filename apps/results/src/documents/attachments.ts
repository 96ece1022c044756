import type { ReportAccess } from '@assay/contracts/ordering';
import { webAddress } from '@assay/orders';
import type { ResultAttachment } from '@assay/smartrecruiters';

/** What can be linked beside a result. */
export interface ReportLinks {
  /** How people get to the report; nothing where the account never said. */
  readonly access: ReportAccess | null;
  /** Where SmartRecruiters keeps the PDF. */
  readonly pdfUrl: string | null;
  /** Our own page about the result. */
  readonly pageUrl: string | null;
}

/** The links beside a result, the one to open first: which one the paper clip opens is unknown (UNK-13). */
export function attachmentsOf(links: ReportLinks, reportUrl: string | undefined): ResultAttachment[] {
  const throughPage = links.access === 'page' || links.access === 'request-access';
  const other = throughPage ? links.pageUrl : (reportUrl ?? null);
  return [
    ...attachment('PDF_URL', links.access === null ? links.pdfUrl : null),
    ...attachment('OTHER_URL', other),
  ];
}

// A link that SmartRecruiters does not take would cost the result it stands beside.
function attachment(type: ResultAttachment['type'], address: string | null): ResultAttachment[] {
  const url = address === null ? undefined : webAddress(address);
  return url === undefined ? [] : [{ type, url }];
}
