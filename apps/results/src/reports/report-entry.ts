import type { TimelineLine } from '@assay/contracts';
import type { ReportEvent, ReportEventKind } from './report-events.repository.js';

const texts: Readonly<Record<ReportEventKind, string>> = {
  'report-stored': 'The engine sent a report.',
  'report-uploaded': 'SmartRecruiters has the report.',
  'report-missing': 'The file of the report cannot be read; it is tried again.',
  'report-upload-failed': 'SmartRecruiters did not get the report; an operator can replay it.',
  'report-upload-unknown':
    'Nobody knows whether SmartRecruiters has the report; it is not sent twice by itself.',
  'report-replayed': 'An operator had the report handed over again.',
  'report-link-created': 'A link to the page about the result was made.',
  'report-link-revoked': 'A link to the page about the result was revoked.',
  'report-viewed': 'Somebody looked at the page about the result.',
  'report-downloaded': 'Somebody downloaded the report.',
  'report-access-requested': 'Somebody asked for access to the report.',
};

/** One line of the story of an order's reports. */
export function reportEntry({ at, kind, evidence }: ReportEvent): TimelineLine {
  return { at: at.toISOString(), source: 'results', kind, text: texts[kind], evidence };
}
