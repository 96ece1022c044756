/** The statuses SmartRecruiters shows, of a package and of each assessment. */
export const resultStatuses = ['PENDING', 'IN_PROGRESS', 'COMPLETED', 'REJECTED', 'EXPIRED'] as const;
export type ResultStatus = (typeof resultStatuses)[number];

/** SmartRecruiters filters by 0 to 100, so the bounds are always these. */
export interface ResultScore {
  readonly raw: number;
  readonly min: 0;
  readonly max: 100;
}

/** A link that SmartRecruiters shows beside a result. */
export interface ResultAttachment {
  readonly type: 'VIDEO_URL' | 'PDF_URL' | 'OTHER_URL';
  readonly url: string;
}

/** The result of one assessment; dates are ISO 8601, UTC, with milliseconds. */
export interface AssessmentResultDocument {
  readonly assessmentId: string;
  readonly name?: string;
  readonly summary?: string;
  readonly assessmentDate?: string;
  readonly submissionDate?: string;
  readonly status?: ResultStatus;
  readonly score?: ResultScore;
  readonly scoreLabel?: string;
  readonly attachments?: readonly ResultAttachment[];
}

/**
 * What SmartRecruiters shows of an order (SmartRecruiters contract section 4.1), sent as a merge patch.
 *
 * Absent keeps, null removes, and an array replaces the whole array: always send full arrays.
 */
export interface PackageResultDocument {
  readonly name?: string | null;
  readonly status?: ResultStatus;
  readonly summary?: string | null;
  readonly assessmentPackageDate?: string | null;
  readonly submissionDate?: string | null;
  readonly score?: ResultScore | null;
  readonly scoreLabel?: string | null;
  readonly attachments?: readonly ResultAttachment[];
  readonly assessmentResults?: readonly AssessmentResultDocument[];
}
