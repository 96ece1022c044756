import { orderStatuses, type OrderStatus } from '@assay/orders';
import { IsIn, IsInt, IsISO8601, IsObject, IsUUID } from 'class-validator';
import { defineRequest } from '../contract.js';
import { Candidate } from './placing.js';
import { AccountId, Id, ListOf, One, Optional, Text, TimeZone } from '../shapes.js';
import { NamedOrder, TimelineEntries } from '../timeline.js';

/** How far one assessment of an order has come. */
export class AssessmentStatus {
  @Id() id: string;
  @Text(255) name: string;
  @IsIn(orderStatuses) status: OrderStatus;
}

/** How an order came: with an invitation, or while the candidate applies. */
export const orderKinds = ['manual', 'inline'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** Whether the candidate has been written to, and whether it came back; nobody is invited to an inline order, nor to what is over. */
export const invitationStatuses = ['due', 'sent', 'failed', 'bounced', 'not-needed'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export class OrderReply {
  @IsUUID() orderId: string;
  @AccountId() accountId: string;
  @Id() companyId: string;
  @Id() smartrecruitersOrderId: string;
  @Id() packageId: string;
  @Text(255) packageName: string;
  @Id() jobId: string;
  /** What the job is called; absent where SmartRecruiters did not say it. */
  @Optional() @Text(255) jobTitle?: string;
  @One(() => Candidate) candidate: Candidate;
  @IsIn(orderStatuses) status: OrderStatus;
  @IsIn(invitationStatuses) invitation: InvitationStatus;
  @ListOf(() => AssessmentStatus, 50) assessments: AssessmentStatus[];
  /** Mapped fields by id, as they were when the order was placed. */
  @IsObject() fields: Record<string, string>;
  /** Why the order was rejected, for a person. */
  @Optional() @Text(1000) reason?: string;
  @IsISO8601() placedAt: string;
  @Optional() @IsISO8601() invitedAt?: string;
  @Optional() @IsISO8601() startedAt?: string;
  @Optional() @IsISO8601() completedAt?: string;
  /** When SmartRecruiters had the final status. */
  @Optional() @IsISO8601() settledAt?: string;
  /** Absent means `manual`. */
  @Optional() @IsIn(orderKinds) kind?: OrderKind;
  /** Until when the candidate may take it. */
  @Optional() @IsISO8601() expiresAt?: string;
  /** The candidate's time zone, where it is known. */
  @Optional() @TimeZone() timeZone?: string;
  /** The order whose assessment, link and result this one shares. */
  @Optional() @IsUUID() followsOrderId?: string;
  /** The candidate's profile at SmartRecruiters, by the account's template when the order was placed. */
  @Optional() @Text(2000) profileUrl?: string;
}

export const showOrder = defineRequest({
  owner: 'ordering',
  name: 'show-order',
  summary: 'Show an order.',
  request: NamedOrder,
  reply: OrderReply,
  problems: ['order-not-found'],
});

export const showOrderTimeline = defineRequest({
  owner: 'ordering',
  name: 'show-order-timeline',
  summary: 'What happened to an order as ordering saw it.',
  request: NamedOrder,
  reply: TimelineEntries,
  problems: ['order-not-found'],
});

/** An assessment that moved, as the engine reports it. */
export class ReportedAssessment {
  @Id() id: string;
  @IsIn(['in-progress', 'completed']) status: 'in-progress' | 'completed';
}

/** How far the candidate has come; an empty body says "started". */
export class ProgressBody {
  @Optional() @ListOf(() => ReportedAssessment, 50) assessments?: ReportedAssessment[];
}

export class RecordProgressRequest extends ProgressBody {
  @IsUUID() orderId: string;
}

export const recordProgress = defineRequest({
  owner: 'ordering',
  name: 'record-progress',
  summary: 'The order and its assessments move forward, never back.',
  request: RecordProgressRequest,
  reply: OrderReply,
  problems: ['assessment-not-found', 'order-not-found', 'order-closed'],
});

export class CountOpenOrdersRequest {
  @Id() companyId: string;
}

export class OpenOrders {
  /** Orders whose final status SmartRecruiters does not have yet. */
  @IsInt() open: number;
}

export const countOpenOrders = defineRequest({
  owner: 'ordering',
  name: 'count-open-orders',
  summary: 'How many orders of a company still need its credential.',
  request: CountOpenOrdersRequest,
  reply: OpenOrders,
  ofCompany: true,
});
