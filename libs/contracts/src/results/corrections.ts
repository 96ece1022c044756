import { Allow, IsBoolean, IsIn, IsInt, IsISO8601, IsUUID } from 'class-validator';
import { defineRequest } from '../contract.js';
import { AssessmentScore, RecordedResult, submissionStatuses, type SubmissionStatus } from './results.js';
import { Flag, reviewDecisions, type ReviewDecision } from './flags.js';
import { ListOf, Moment, Optional, Text } from '../shapes.js';
import { NamedOrder } from '../timeline.js';

/** Why a result is taken back. */
export class RetractionBody {
  @Text(500) reason: string;
}

export class RetractResultRequest extends RetractionBody {
  @IsUUID() orderId: string;
}

export const retractResult = defineRequest({
  owner: 'results',
  name: 'retract-result',
  summary: 'Take the result back; SmartRecruiters shows that it was withdrawn, and no score.',
  request: RetractResultRequest,
  reply: RecordedResult,
  problems: ['order-not-found', 'result-not-found'],
});

/** A flag as it is kept. */
export class KeptFlag extends Flag {
  /** The same for the same observation in every version. */
  @Text(64) flagId: string;
  /** Whether it may leave: true unless it was dismissed, or nobody has reviewed it where that is demanded. */
  @IsBoolean() released: boolean;
}

/** The newest result of an order. */
export class ShownResult {
  @IsUUID() orderId: string;
  @IsInt() version: number;
  @IsISO8601() recordedAt: string;
  /** Why this version differs from the one before. */
  @Optional() @Text(500) reason?: string;
  /** True when the result was taken back: nothing is left of it. */
  @IsBoolean() retracted: boolean;
  @IsISO8601() submittedAt: string;
  @Optional() @IsInt() score?: number;
  @Optional() @Text(100) scoreLabel?: string;
  @Optional() @Text(1000) summary?: string;
  @Optional() @Text(2000) reportUrl?: string;
  @ListOf(() => KeptFlag, 100) flags: KeptFlag[];
  @ListOf(() => AssessmentScore, 50) assessments: AssessmentScore[];
  /** How far handing it to SmartRecruiters has come. */
  @IsIn(submissionStatuses) submission: SubmissionStatus;
}

export const showResult = defineRequest({
  owner: 'results',
  name: 'show-result',
  summary: 'Show the newest result, with every flag and its review.',
  request: NamedOrder,
  reply: ShownResult,
  problems: ['order-not-found', 'result-not-found'],
});

/** One value that a version changed. */
export class ResultChange {
  /** Where: `/score`, or `/assessments/{id}/score`. */
  @Text(300) pointer: string;
  /** Absent where there was nothing. */
  @Optional() @Allow() old?: string | number | boolean;
  /** Absent where nothing is left. */
  @Optional() @Allow() new?: string | number | boolean;
}

/** One version of a result, and what it changed. */
export class ResultVersionLine {
  @IsInt() version: number;
  @IsISO8601() recordedAt: string;
  @Optional() @Text(500) reason?: string;
  @IsBoolean() retracted: boolean;
  @ListOf(() => ResultChange, 5000) changes: ResultChange[];
}

/** Every version of an order's result, oldest first. */
export class ResultVersionList {
  @IsUUID() orderId: string;
  @ListOf(() => ResultVersionLine, 10_000) items: ResultVersionLine[];
  /** How many older versions are left out because there are too many for one answer. */
  @Optional() @IsInt() omitted?: number;
}

export const listResultVersions = defineRequest({
  owner: 'results',
  name: 'list-result-versions',
  summary: 'List every version of the result: when, why, and what it changed.',
  request: NamedOrder,
  reply: ResultVersionList,
  problems: ['order-not-found', 'result-not-found'],
});

/** What a person thought of a flag. */
export class FlagReviewBody {
  /** Who looked at it, as the vendor calls them. */
  @Text(255) by: string;
  @IsIn(reviewDecisions) decision: ReviewDecision;
  /** When; now when absent. */
  @Optional() @Moment() at?: string;
}

export class ReviewFlagRequest extends FlagReviewBody {
  @IsUUID() orderId: string;
  @Text(64) flagId: string;
}

export const reviewFlag = defineRequest({
  owner: 'results',
  name: 'review-flag',
  summary: 'Review a flag: a confirmed one may leave, a dismissed one never does.',
  request: ReviewFlagRequest,
  reply: ShownResult,
  problems: ['flag-not-found', 'order-not-found', 'result-not-found'],
});
