import { orderStatuses, type OrderStatus } from '@assay/orders';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsObject, IsUUID, Max, Min } from 'class-validator';
import { defineRequest } from './contract.js';
import { OrderRemark } from './order-remarks.js';
import { AccountId, Id, ListOf, Moment, One, Optional, Text, TimeZone } from './shapes.js';
import { NamedOrder, TimelineEntries } from './timeline.js';

/** The person an order is about. */
export class Candidate {
  @Optional() @Id() id?: string;
  @Text(255) firstName: string;
  @Text(255) lastName: string;
  @Text(254) email: string;
  /** A language tag as SmartRecruiters spells it; absent when it said none. */
  @Optional() @Text(35) language?: string;
}

/** The recruiter who placed the order; absent when a hiring step did. */
export class Requester {
  @Id() userId: string;
  @Text(254) email: string;
}

/** What is special about an order that is taken while applying. */
export class InlineTerms {
  /** Where the candidate's browser goes when done, or when the candidate would rather not. */
  @Text(2000) completedUrl: string;
}

export class PlaceOrderRequest {
  /** Chosen by the gateway's intake: repeating the request with the same id is harmless. */
  @IsUUID() orderId: string;
  @Id() companyId: string;
  @AccountId() accountId: string;
  @IsUUID() connectionId: string;
  @Id() smartrecruitersOrderId: string;
  @Text(2000) resultCallbackUrl: string;
  @One(() => Candidate) candidate: Candidate;
  @Id() jobId: string;
  @Optional() @One(() => Requester) requester?: Requester;
  @Id() packageId: string;
  @IsObject() fields: Record<string, string>;
  /** When the gateway recorded the order: it counts, not now, when the connection was ended meanwhile. */
  @IsISO8601() receivedAt: string;
  /** True when SmartRecruiters was already answered 202: a refusal becomes a rejected order. */
  @IsBoolean() promised: boolean;
  /** Present for an order that is taken while applying: nobody is invited, the candidate is sent to the link at once. */
  @Optional() @One(() => InlineTerms) inline?: InlineTerms;
  /** What was not taken as SmartRecruiters sent it; no part of what is asked for. */
  @Optional() @ListOf(() => OrderRemark, 100) remarks?: OrderRemark[];
}

export class PlacedOrder {
  @IsUUID() orderId: string;
  @IsIn(['accepted', 'rejected']) outcome: 'accepted' | 'rejected';
  /** For an accepted inline order: `{PUBLIC_URL}/i/{linkToken}` is where the candidate is sent. */
  @Optional() @Text(200) linkToken?: string;
}

export const placeOrder = defineRequest({
  owner: 'ordering',
  name: 'place-order',
  summary: 'Records an order exactly once, however often it is asked, or refuses it with a reason.',
  request: PlaceOrderRequest,
  reply: PlacedOrder,
});

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

export class Order {
  @IsUUID() orderId: string;
  @AccountId() accountId: string;
  @Id() companyId: string;
  @Id() smartrecruitersOrderId: string;
  @Id() packageId: string;
  @Text(255) packageName: string;
  @Id() jobId: string;
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
  summary: 'One order.',
  request: NamedOrder,
  reply: Order,
});

export class ListOrdersRequest {
  @Optional() @AccountId() accountId?: string;
  @Optional() @Id() companyId?: string;
  @Optional() @IsIn(orderStatuses) status?: OrderStatus;
  @Optional() @Id() candidateId?: string;
  @Optional() @Moment() placedAfter?: string;
  @Optional() @Moment() placedBefore?: string;
  @Optional() @IsInt() @Min(1) @Max(200) limit?: number;
  /** The `nextCursor` of the page before. */
  @Optional() @Text(500) cursor?: string;
}

export class OrderPage {
  @ListOf(() => Order, 200) items: Order[];
  /** Absent on the last page. */
  @Optional() @Text(500) nextCursor?: string;
}

export const listOrders = defineRequest({
  owner: 'ordering',
  name: 'list-orders',
  summary: 'Orders, newest first, page by page.',
  request: ListOrdersRequest,
  reply: OrderPage,
});

export const showOrderTimeline = defineRequest({
  owner: 'ordering',
  name: 'show-order-timeline',
  summary: 'What happened to an order as ordering saw it.',
  request: NamedOrder,
  reply: TimelineEntries,
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
  reply: Order,
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
});
