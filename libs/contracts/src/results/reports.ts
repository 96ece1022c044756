import { IsBoolean, IsIn, IsInt, IsISO8601, IsUUID, Matches, Max, Min } from 'class-validator';
import { defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { AssessmentScore } from './results.js';
import { Flag } from './flags.js';
import { AccountId, Id, ListOf, Optional, Text } from '../shapes.js';
import { ReportAsker } from '../report-asker.js';
import { NamedOrder } from '../timeline.js';

/** How far handing a report to SmartRecruiters has come; `kept` stays here, `unknown` ended without an answer. */
export const reportStatuses = ['due', 'sending', 'uploaded', 'kept', 'unknown', 'failed'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** A report that is stored; the file itself never travels in a message. */
export class StoredReport {
  @IsUUID() orderId: string;
  @IsInt() bytes: number;
  /** The file's SHA-256 in hexadecimal digits: what was kept is what was sent. */
  @Matches(/^[0-9a-f]{64}$/) sha256: string;
  @IsISO8601() storedAt: string;
  @IsIn(reportStatuses) upload: ReportStatus;
}

/** For how long a link works. */
export class ReportLinkBody {
  @Optional() @IsInt() @Min(1) @Max(3650) expiresInDays?: number;
}

export class CreateReportLinkRequest extends ReportLinkBody {
  @IsUUID() orderId: string;
  /** The id of the link, the same at every try; a new one where none is said. */
  @Optional() @IsUUID() linkId?: string;
}

/** A link to the page about one order’s result. */
export class ReportLink {
  @IsUUID() linkId: string;
  @Text(2000) url: string;
  @IsISO8601() createdAt: string;
  @IsISO8601() expiresAt: string;
  @Optional() @IsISO8601() revokedAt?: string;
}

export const createReportLink = defineRequest({
  owner: 'results',
  name: 'create-report-link',
  summary: 'Make a link to the page about the result, for people without a seat.',
  request: CreateReportLinkRequest,
  reply: ReportLink,
  problems: ['order-not-found', 'order-erased'],
});

export class ReportLinkList {
  @ListOf(() => ReportLink, 10_000) items: ReportLink[];
  /** How many older links are left out because there are too many for one answer. */
  @Optional() @IsInt() omitted?: number;
}

export const listReportLinks = defineRequest({
  owner: 'results',
  name: 'list-report-links',
  summary: 'List the links to the page about the result, the one in SmartRecruiters as well.',
  request: NamedOrder,
  reply: ReportLinkList,
  problems: ['order-not-found'],
});

export class NamedReportLink extends NamedOrder {
  @IsUUID() linkId: string;
}

export const revokeReportLink = defineRequest({
  owner: 'results',
  name: 'revoke-report-link',
  summary: 'Revoke a link to the page about the result.',
  request: NamedReportLink,
  reply: Nothing,
  problems: ['order-not-found', 'report-link-not-found'],
});

/** What stands in a link. */
export class NamedReportToken {
  @Text(200) token: string;
}

export class OpenReportRequest extends NamedReportToken {
  /** The family of the browser, at most. */
  @Text(32) browser: string;
}

/** One assessment as the page shows it. */
export class ReportPagePart extends AssessmentScore {
  @Text(255) name: string;
}

/** What the page about a result shows; only who may ask sees nothing but whom to ask. */
export class ReportPage {
  @IsUUID() orderId: string;
  @AccountId() accountId: string;
  @Id() companyId: string;
  @Text(255) packageName: string;
  @IsIn(['open', 'request']) access: 'open' | 'request';
  @Optional() @Text(32) status?: string;
  @Optional() @IsBoolean() hasPdf?: boolean;
  @Optional() @IsISO8601() submittedAt?: string;
  @Optional() @IsInt() score?: number;
  @Optional() @Text(100) scoreLabel?: string;
  @Optional() @Text(1000) summary?: string;
  @Optional() @Text(2000) reportUrl?: string;
  @Optional() @ListOf(() => Flag, 100) flags?: Flag[];
  @Optional() @ListOf(() => ReportPagePart, 50) assessments?: ReportPagePart[];
}

export const openReport = defineRequest({
  owner: 'results',
  name: 'open-report',
  summary: 'What the page behind a link shows; the look is on record.',
  request: OpenReportRequest,
  reply: ReportPage,
  problems: ['report-link-not-found'],
});

export class RequestReportAccessRequest extends ReportAsker {
  @Text(200) token: string;
}

/** Whose report it is that was asked for. */
export class RequestedReport {
  @AccountId() accountId: string;
}

export const requestReportAccess = defineRequest({
  owner: 'results',
  name: 'request-report-access',
  summary: 'Somebody behind a link would like to see the report, and says who they are.',
  request: RequestReportAccessRequest,
  reply: RequestedReport,
  problems: ['report-link-not-found'],
});

/** One request of somebody to see a report. */
export class NamedAccessRequest extends NamedOrder {
  @IsUUID() requestId: string;
}

export const showAccessRequest = defineRequest({
  owner: 'results',
  name: 'show-access-request',
  summary: 'Who asked to see a report, so that they can be answered.',
  request: NamedAccessRequest,
  reply: ReportAsker,
  problems: ['report-link-not-found'],
});
