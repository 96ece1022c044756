import { Id, One, Optional, Text } from '@assay/contracts';
import { MappedFields } from './mapped-fields.js';

// Their words, not ours. Whatever else they send is accepted: validate without a whitelist and keep the whole document.

/** Whom the order is about. */
export class OrderedCandidate {
  @Optional() @Id() id?: string;
  @Text(254) email: string;
  @Text(255) firstName: string;
  @Text(255) lastName: string;
  /** A language tag, such as `en`, `en-GB`; may be empty. */
  @Optional() @Text(35, 0) applicationLanguage?: string;
}

/** The job the candidate applied for. */
export class OrderedJob {
  @Id() id: string;
}

/** The recruiter who placed the order. */
export class OrderRequester {
  @Id() userId: string;
  @Text(254) email: string;
}

/** What a package is ordered with (SmartRecruiters contract section 3.4); the order's id hides in `resultCallbackURL`. */
export class OrderBody {
  @Text(2000) resultCallbackURL: string;
  @One(() => OrderedCandidate) candidate: OrderedCandidate;
  @One(() => OrderedJob) job: OrderedJob;
  /** Absent when a hiring step placed the order. */
  @Optional() @One(() => OrderRequester) requester?: OrderRequester;
  @Id() assessmentPackageId: string;
  /** Deprecated by SmartRecruiters; `job.id` counts. */
  @Optional() @Id() jobId?: string;
  @Id() companyId: string;
  @Optional() @MappedFields() fields?: Record<string, string>;
}

/** What a package is ordered with while applying (SmartRecruiters contract section 3.5). */
export class InlineOrderBody extends OrderBody {
  /** Where the candidate's browser goes when done. */
  @Text(2000) completedAssessmentCallbackUrl: string;
}
