import { orderStatuses, type OrderStatus } from '@assay/orders';
import { IsIn, IsInt, IsISO8601, IsObject, IsString, IsUUID, MinLength } from 'class-validator';
import type { WebhookType } from '../consent/accounts.js';
import { connectionStatuses, type ConnectionStatus } from '../consent/connections.js';
import { failureReasons, type FailureReason } from '../consent/health.js';
import type { Shape } from '../contract.js';
import { ReportAsker } from '../report-asker.js';
import { orderKinds, type OrderKind } from './orders.js';
import { SafeUrl } from '../safe-url.js';
import { AccountId, Id, ListOf, One, Optional, Text } from '../shapes.js';

/** An order as webhooks tell of it: ids and how it stands, no names and no addresses. */
export class OrderHappening {
  @IsUUID() orderId: string;
  @AccountId() accountId: string;
  @Id() companyId: string;
  @Id() packageId: string;
  @Id() smartrecruitersOrderId: string;
  @IsIn(orderStatuses) status: OrderStatus;
  /** Grows with every change of the order: what has the higher one is newer, whichever arrives first. */
  @IsInt() revision: number;
  @Optional() @IsISO8601() invitedAt?: string;
  @Optional() @IsISO8601() startedAt?: string;
  @Optional() @IsISO8601() completedAt?: string;
  @Optional() @IsISO8601() expiresAt?: string;
  /** The newest version of the result; absent while there is none. */
  @Optional() @IsInt() resultVersion?: number;
}

/** An order to which something happened that has a reason. */
export class OrderMishap extends OrderHappening {
  /** What went wrong, for a person. */
  @Text(1000) reason: string;
}

/** A look at the page about an order's result. */
export class ReportVisit extends OrderHappening {
  /** The link that was followed; who followed it is not known. */
  @IsUUID() linkId: string;
}

/** A request to see the page about an order's result. */
export class ReportAccessRequest extends ReportVisit {
  /** Who asked, so that you can answer; absent where that was forgotten meanwhile. */
  @Optional() @One(() => ReportAsker) asker?: ReportAsker;
}

/** A company's connection as webhooks tell of it. */
export class ConnectionHappening {
  @Id() companyId: string;
  @AccountId() accountId: string;
  @IsIn(connectionStatuses) status: ConnectionStatus;
  /** Grows with every change of the connection: what has the higher one is newer. */
  @IsInt() revision: number;
  @Optional() @IsISO8601() drainingSince?: string;
  /** Since when the vendor has to confirm it, because another account's key tried to connect the company, too. */
  @Optional() @IsISO8601() heldSince?: string;
}

/** A connection that SmartRecruiters began to refuse, or takes again. */
export class ConnectionHealth extends ConnectionHappening {
  @IsISO8601() since: string;
  /** Why it fails; absent where it works again. */
  @Optional() @IsIn(failureReasons) reason?: FailureReason;
  /** What SmartRecruiters answered. */
  @Optional() @IsInt() httpStatus?: number;
}

/** A webhook that tells of nothing: it can be taken, and its signature verified. */
export class WebhookTest {
  @AccountId() accountId: string;
}

/** One assessment that is to be taken. */
export class AssessmentToTake {
  @Id() id: string;
  @Text(255) name: string;
}

/** Who takes it. */
export class CandidateToAssess {
  @Text(255) firstName: string;
  @Text(255) lastName: string;
  @Text(254) email: string;
  /** The candidate's language tag, else the account's, else `en`. */
  @Text(35) language: string;
}

/** What an engine is told of a new order. */
export class OrderToAssess {
  @IsUUID() orderId: string;
  @AccountId() accountId: string;
  @Id() companyId: string;
  @Id() packageId: string;
  @ListOf(() => AssessmentToTake, 50) assessments: AssessmentToTake[];
  @One(() => CandidateToAssess) candidate: CandidateToAssess;
  @Id() jobId: string;
  /** Mapped fields by id. */
  @IsObject() fields: Record<string, string>;
  /** The candidate's profile at SmartRecruiters. */
  @Optional() @Text(2000) profileUrl?: string;
  /** `inline` for an order that is taken while applying; absent otherwise. */
  @Optional() @IsIn(orderKinds) kind?: OrderKind;
  /** Where an inline order's candidate is sent when done. */
  @Optional() @Text(2000) returnUrl?: string;
}

/** What an engine answers that takes an order. */
export class OrderTaken {
  /** Where the candidate takes the assessment. */
  @SafeUrl() assessmentUrl: string;
}

/** What an engine answers that will never take an order. */
export class OrderDeclined {
  /** Permanent, for programs; the first 64 characters are kept. */
  @IsString() @MinLength(1) code: string;
  /** For the recruiter who ordered; the first 1,000 characters are kept. */
  @IsString() @MinLength(1) message: string;
}

/** What each webhook that an account can ask for says, and in which shape; the test goes to who asks for one. */
export const webhookBodies: Readonly<
  Record<WebhookType | 'webhook.test', { summary: string; data: Shape<object> }>
> = {
  'order.started': { summary: 'The candidate began.', data: OrderHappening },
  'order.completed': { summary: 'The order has its first result.', data: OrderHappening },
  'order.rejected': { summary: 'The order was refused, at once or later.', data: OrderMishap },
  'order.expired': { summary: 'The deadline passed before the candidate finished.', data: OrderHappening },
  'result.recorded': { summary: 'There is a new version of the result.', data: OrderHappening },
  'result.viewed': {
    summary: 'Somebody looked at the page about the result; at most once an hour for each link.',
    data: ReportVisit,
  },
  'report.access-requested': {
    summary: 'Somebody asked to see the result, and who; at most once an hour for each link and address.',
    data: ReportAccessRequest,
  },
  'invitation.sent': { summary: 'A mail server took the invitation.', data: OrderHappening },
  'invitation.bounced': { summary: 'The candidate could not be invited.', data: OrderMishap },
  'submission.failed': {
    summary: 'SmartRecruiters did not take how the order stands, and will not without help.',
    data: OrderMishap,
  },
  'connection.activated': { summary: 'A company is connected.', data: ConnectionHappening },
  'connection.draining': {
    summary: 'A company orders nothing new; what it ordered before is finished.',
    data: ConnectionHappening,
  },
  'connection.closed': { summary: 'A company is not connected any more.', data: ConnectionHappening },
  'connection.failing': {
    summary:
      'SmartRecruiters refuses the credential of a company: an admin has to connect again, unless it passes.',
    data: ConnectionHealth,
  },
  'connection.recovered': { summary: 'SmartRecruiters takes the credential again.', data: ConnectionHealth },
  'candidate.erased': {
    summary:
      'The candidate was erased here on request: erase what you keep of the order. Every engine is told.',
    data: OrderHappening,
  },
  'webhook.test': { summary: 'Somebody tries whether webhooks arrive.', data: WebhookTest },
};
