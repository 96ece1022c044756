import { IsIn, IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';
import { Optional } from '../shapes.js';

/** What somebody behind a link to a result did. */
export const reportVisits = ['viewed', 'access-requested'] as const;
export type ReportVisitKind = (typeof reportVisits)[number];

/** Somebody followed a link to a result; who did is not in it. */
export class VisitedReport {
  @IsUUID() orderId: string;
  @IsUUID() linkId: string;
  @IsIn(reportVisits) visit: ReportVisitKind;
  /** What somebody said who asked for access; who that is has to be asked for. */
  @Optional() @IsUUID() requestId?: string;
}

export const reportVisited = defineEvent({
  owner: 'results',
  name: 'report-visited',
  summary: 'Somebody saw a result, or asked to; told at most once an hour for each link.',
  data: VisitedReport,
  consumers: ['ordering'],
});
