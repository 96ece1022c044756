import { clip } from '@assay/contracts';
import type { AssessmentStatus } from '@assay/contracts/ordering';
import type { Flag, ResultBody } from '@assay/contracts/results';
import { close, type OrderStatus } from '@assay/orders';
import type {
  AssessmentResultDocument,
  PackageResultDocument,
  ResultScore,
  ResultStatus,
} from '@assay/smartrecruiters';
import { attachmentsOf, type ReportLinks } from './attachments.js';
import { type FlagReviews, releasedFlags } from './released-flags.js';

/** What is known of the order. */
export interface SheetFacts {
  readonly packageName: string;
  readonly status: OrderStatus;
  readonly assessments: readonly AssessmentStatus[];
  readonly invitedAt: Date | null;
  /** Why it was rejected; empty once it is not any more. */
  readonly reason: string | null;
}

/** The newest result of the order. */
export interface ResultFacts {
  readonly version: number;
  /** Nothing when it was taken back. */
  readonly body: ResultBody | null;
  readonly submittedAt: Date;
  readonly reviews: FlagReviews;
  /** Whether flags wait for a person before they leave. */
  readonly flagsGated: boolean;
  readonly links: ReportLinks;
}

/** SmartRecruiters publishes no limits on lengths and numbers (SmartRecruiters contract section 10, UNK-27). */
export interface ClipLimits {
  readonly name: number;
  readonly summary: number;
  /** How many parts of a result. */
  readonly assessments: number;
}

/** The limits as they are configured. */
export function clipLimits(config: {
  readonly NAME_MAX_CHARACTERS: number;
  readonly SUMMARY_MAX_CHARACTERS: number;
  readonly ASSESSMENTS_MAX: number;
}): ClipLimits {
  return {
    name: config.NAME_MAX_CHARACTERS,
    summary: config.SUMMARY_MAX_CHARACTERS,
    assessments: config.ASSESSMENTS_MAX,
  };
}

const theirStatus: Readonly<Record<OrderStatus, ResultStatus>> = {
  pending: 'PENDING',
  'in-progress': 'IN_PROGRESS',
  completed: 'COMPLETED',
  expired: 'EXPIRED',
  rejected: 'REJECTED',
};

// When both do not fit, the vendor's words give way to the flags as far as this.
const flagsShare = 0.4;

/**
 * Everything SmartRecruiters shall show of an order; one with a result is completed, unless it was rejected before that was
 * heard of: then nothing of the result is shown.
 */
export function composePackageResult(
  sheet: SheetFacts,
  reported: ResultFacts | undefined,
  limits: ClipLimits,
): PackageResultDocument {
  const isRejected = sheet.status === 'rejected';
  const result = isRejected ? undefined : reported;
  const status = result ? 'completed' : sheet.status;
  const ended = status !== 'pending' && status !== 'in-progress';
  const parts = ended ? close(sheet.assessments, status) : sheet.assessments;
  return {
    name: clip(sheet.packageName, limits.name),
    status: theirStatus[status],
    ...(sheet.invitedAt ? { assessmentPackageDate: sheet.invitedAt.toISOString() } : {}),
    ...reasonPart(sheet, limits),
    ...(result ? resultPart(result, limits) : {}),
    // It may have been told before.
    ...(isRejected && reported ? nothingOfIt : {}),
    assessmentResults: parts.slice(0, limits.assessments).map((part) => assessmentPart(part, result, limits)),
  };
}

function reasonPart({ status, reason }: SheetFacts, limits: ClipLimits): PackageResultDocument {
  if (reason === null) return {};
  return { summary: status === 'rejected' ? clip(reason, limits.summary) : null };
}

const withdrawn = 'This result was withdrawn.';
const nothingOfIt: PackageResultDocument = { score: null, scoreLabel: null, attachments: [] };

// A merge patch keeps what it does not name: what a correction no longer says has to be taken back by name.
function resultPart(result: ResultFacts, limits: ClipLimits): PackageResultDocument {
  const { version, body, submittedAt, links } = result;
  const submissionDate = submittedAt.toISOString();
  if (body === null) return { submissionDate, ...nothingOfIt, summary: withdrawn };
  const summary = summaryOf(body, releasedFlags(body.flags ?? [], result.reviews, result.flagsGated), limits);
  const attachments = attachmentsOf(links, body.reportUrl);
  const unsaid = version > 1 ? { scoreLabel: null, attachments: [] } : {};
  // What was said of a flag goes when the flag is dismissed, in the first version as well.
  const silent = version > 1 || (body.flags ?? []).length > 0 ? { summary: null } : {};
  return {
    submissionDate,
    score: scoreOf(body.score),
    ...unsaid,
    ...silent,
    ...(body.scoreLabel ? { scoreLabel: clip(body.scoreLabel, limits.name) } : {}),
    ...(summary ? { summary } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}

function assessmentPart(
  { id, name, status }: AssessmentStatus,
  result: ResultFacts | undefined,
  limits: ClipLimits,
): AssessmentResultDocument {
  const found = result?.body?.assessments.find((assessment) => assessment.id === id);
  return {
    assessmentId: id,
    name: clip(name, limits.name),
    status: theirStatus[status],
    ...(typeof found?.score === 'number' ? { score: scoreOf(found.score) } : {}),
    ...(found?.scoreLabel ? { scoreLabel: clip(found.scoreLabel, limits.name) } : {}),
    ...(found?.summary ? { summary: clip(found.summary, limits.summary) } : {}),
  };
}

function scoreOf(raw: number): ResultScore {
  return { raw: Math.round(raw), min: 0, max: 100 };
}

function summaryOf({ summary }: ResultBody, flags: readonly Flag[], { summary: limit }: ClipLimits): string {
  const flagged = flagsInWords(flags);
  if (!flagged || !summary?.trim()) return clip(flagged || (summary ?? ''), limit);
  const words = sentence(summary);
  const whole = `${words} ${flagged}`;
  if (whole.length <= limit) return whole;
  const shortFlags = clip(flagged, Math.max(Math.floor(limit * flagsShare), limit - words.length - 1));
  return `${clip(words, limit - shortFlags.length - 1)} ${shortFlags}`;
}

// The flags follow: without its full stop the last sentence would run into them.
function sentence(words: string): string {
  const said = words.trim();
  return said === '' || /[.!?…。！？؟:;]["'”’»)\]]?$/u.test(said) ? said : `${said}.`;
}

function flagsInWords(flags: readonly Flag[]): string {
  if (flags.length === 0) return '';
  const each = flags.map(({ kind, severity, text }) => `${kind} (${severity}): ${text}`);
  return `${flags.length} ${flags.length === 1 ? 'flag' : 'flags'}: ${each.join('; ')}`;
}
