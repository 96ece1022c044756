import { IsBoolean, IsIn, IsISO8601, IsObject, IsUUID } from 'class-validator';
import { defineRequest } from '../contract.js';
import { OrderRemark } from './remarks.js';
import { AccountId, Id, ListOf, One, Optional, Text } from '../shapes.js';

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
  /** What the job is called, where SmartRecruiters says it. */
  @Optional() @Text(255) jobTitle?: string;
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
  ofCompany: true,
  problems: [
    'order-conflict',
    'unauthenticated',
    'company-not-connected',
    'connection-draining',
    'package-not-found',
    'package-archived',
    'candidate-unreachable',
    'already-ordered',
    'already-ordered-recently',
  ],
});
