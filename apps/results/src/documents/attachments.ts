import type { ReportAccess } from '@assay/contracts';
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
    ...(links.access === null && links.pdfUrl !== null
      ? [{ type: 'PDF_URL' as const, url: links.pdfUrl }]
      : []),
    ...(other === null ? [] : [{ type: 'OTHER_URL' as const, url: other }]),
  ];
}
