import { IsIn, IsInt, IsISO8601, IsUUID, Max, Min } from 'class-validator';
import { defineEvent, defineRequest } from '../contract.js';
import { Flag } from './flags.js';
import { SafeUrl } from '../safe-url.js';
import { Id, ListOf, Moment, Optional, Text } from '../shapes.js';
import { NamedOrder, TimelineEntries } from '../timeline.js';

/** The result of one assessment. */
export class AssessmentScore {
  @Id() id: string;
  /** 0 to 100. */
  @Optional() @IsInt() @Min(0) @Max(100) score?: number;
  @Optional() @Text(100) scoreLabel?: string;
  @Optional() @Text(1000) summary?: string;
}

/** What the engine found out; a later, different body is a correction and replaces it whole. */
export class ResultBody {
  /** The overall score, 0 to 100. */
  @IsInt() @Min(0) @Max(100) score: number;
  /** A small, stable set such as Pass and Failed: SmartRecruiters filters by it. */
  @Optional() @Text(100) scoreLabel?: string;
  @Optional() @Text(1000) summary?: string;
  /** The candidate's page in the vendor's product, opened by the paper clip. */
  @Optional() @SafeUrl() reportUrl?: string;
  /** When the candidate submitted; now when absent. */
  @Optional() @Moment() submittedAt?: string;
  @Optional() @ListOf(() => Flag, 100) flags?: Flag[];
  @ListOf(() => AssessmentScore, 50) assessments: AssessmentScore[];
}

/** A result, and why it differs from the one before. */
export class ReportedResult extends ResultBody {
  /** Why an earlier result is corrected; not a part of the result. */
  @Optional() @Text(500) reason?: string;
}

export class RecordResultRequest extends ReportedResult {
  @IsUUID() orderId: string;
}

/** How far handing a result to SmartRecruiters has come. */
export const submissionStatuses = ['due', 'delivered', 'parked', 'dead-lettered', 'gone'] as const;
export type SubmissionStatus = (typeof submissionStatuses)[number];

export class RecordedResult {
  @IsUUID() orderId: string;
  /** 1 for the first result, one more for each that differs. */
  @IsInt() version: number;
  /** How far handing it to SmartRecruiters has come. */
  @IsIn(submissionStatuses) submission: SubmissionStatus;
}

export const recordResult = defineRequest({
  owner: 'results',
  name: 'record-result',
  summary: 'Report the result; the same again is harmless, a changed one is a new version.',
  request: RecordResultRequest,
  reply: RecordedResult,
  problems: ['invalid-input', 'assessment-not-found', 'order-not-found', 'order-closed', 'order-erased'],
});

export const showSubmissionTimeline = defineRequest({
  owner: 'results',
  name: 'show-submission-timeline',
  summary: 'Every result version and every attempt to hand it to SmartRecruiters.',
  request: NamedOrder,
  reply: TimelineEntries,
});

/** One order's submission, or all of a company's that failed since a moment: exactly one of the two. */
export class ReplaySubmissionsRequest {
  @Optional() @IsUUID() orderId?: string;
  @Optional() @Id() companyId?: string;
  /** Submissions parked, given up or gone since then. */
  @Optional() @Moment() failedSince?: string;
}

/** All of a company's submissions that failed since a moment. */
export class ReplaySubmissionsBody {
  @Id() companyId: string;
  /** Submissions parked, given up or gone since then. */
  @Moment() failedSince: string;
}

export class ReplayedSubmissions {
  /** How many submissions are due again. */
  @IsInt() replayed: number;
}

export const replaySubmissions = defineRequest({
  owner: 'results',
  name: 'replay-submissions',
  summary:
    'Hands the newest state to SmartRecruiters again: of one order, or of all that failed since a moment.',
  request: ReplaySubmissionsRequest,
  reply: ReplayedSubmissions,
  problems: ['invalid-input', 'order-not-found', 'order-refused', 'submission-not-found'],
});

export class ResultRecorded {
  @IsUUID() orderId: string;
  @IsInt() version: number;
  @IsISO8601() submittedAt: string;
}

export const resultRecorded = defineEvent({
  owner: 'results',
  name: 'result-recorded',
  summary: 'The order has a result.',
  data: ResultRecorded,
  consumers: ['ordering'],
});

export class SubmissionSettled {
  @IsUUID() orderId: string;
  /** The newest result version that this settles; 0 for a final status without a result. */
  @IsInt() resultVersion: number;
  @IsIn(['delivered', 'gone', 'dead-lettered']) outcome: 'delivered' | 'gone' | 'dead-lettered';
}

export const submissionSettled = defineEvent({
  owner: 'results',
  name: 'submission-settled',
  summary: 'A final status is with SmartRecruiters, or cannot be handed over any more.',
  data: SubmissionSettled,
  consumers: ['ordering'],
});
