// Their words, not ours, as they document them.

/** Whom the order is about. */
export interface OrderedCandidate {
  readonly id?: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  /** A language tag, such as `en`, `en-GB`; may be empty. */
  readonly applicationLanguage?: string;
}

/** The job the candidate applied for. */
export interface OrderedJob {
  readonly id: string;
  /** What it is called; no document promises it. */
  readonly title?: string;
}

/** The recruiter who placed the order. */
export interface OrderRequester {
  readonly userId: string;
  readonly email: string;
}

/** What a package is ordered with (SmartRecruiters contract section 3.4); the order's id hides in `resultCallbackURL`. */
export interface OrderBody {
  readonly resultCallbackURL: string;
  readonly candidate: OrderedCandidate;
  readonly job: OrderedJob;
  /** Absent when a hiring step placed the order. */
  readonly requester?: OrderRequester;
  readonly assessmentPackageId: string;
  /** Deprecated by SmartRecruiters; `job.id` counts. */
  readonly jobId?: string;
  readonly companyId: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** What a package is ordered with while applying (SmartRecruiters contract section 3.5). */
export interface InlineOrderBody extends OrderBody {
  /** Where the candidate's browser goes when done. */
  readonly completedAssessmentCallbackUrl: string;
}
