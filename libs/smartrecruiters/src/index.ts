export { isAppAddress } from './app-address.js';
export { SmartRecruitersClient, type SmartRecruitersTimeouts } from './client.js';
export { errorBody, type ErrorBody } from './inbound/error-body.js';
export {
  type InlineOrderBody,
  type OrderBody,
  type OrderedCandidate,
  type OrderedJob,
  type OrderRequester,
} from './inbound/order.js';
export { readOrderBody, type ReadOrderBody } from './inbound/read-order-body.js';
export { unknownParts } from './inbound/unknown-parts.js';
export { orderBodyFixture } from './inbound/order.fixture.js';
export {
  failureOf,
  type Accepted,
  type Answer,
  type Failure,
  type RateLimits,
  type RefusalKind,
  type Refused,
} from './outbound/answer.js';
export { type Credential } from './outbound/credential.js';
export { generalPartnerBody } from './outbound/enable-integration.js';
export { type SmartRecruitersToken } from './outbound/fetch-token.js';
export {
  type AssessmentResultDocument,
  type PackageResultDocument,
  type ResultAttachment,
  type ResultScore,
  type ResultStatus,
} from './outbound/package-result.js';
export { packageResultFixture } from './outbound/package-result.fixture.js';
export { type PartnerConfiguration } from './outbound/partner-configuration.js';
export { type ShownAssessment, type ShownOrder } from './outbound/read-order.js';
export { type AttachmentFile } from './outbound/upload-attachment.js';
export { SmartRecruitersPeople, type Bearer } from './people-client.js';
export { type CandidateInput, type CandidatePage, type CandidateSummary } from './people/candidate.js';
