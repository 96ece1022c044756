import { orderStatuses, type OrderStatus } from '@assay/orders';
import { IsBoolean, IsIn, IsInt, IsISO8601, IsUUID } from 'class-validator';
import { lateResultRules, type LateResultRule } from './policies.js';
import { defineEvent, defineRequest } from '../contract.js';
import { AssessmentStatus, orderKinds, type OrderKind } from './orders.js';
import { AccountId, Id, ListOf, Optional, Text } from '../shapes.js';
import { NamedOrder } from '../timeline.js';

/** How an order stands; `revision` grows with every change, so that the newest wins whatever arrives when. */
export class OrderStanding {
  @IsUUID() orderId: string;
  @IsInt() revision: number;
  @IsIn(orderStatuses) status: OrderStatus;
  @ListOf(() => AssessmentStatus, 50) assessments: AssessmentStatus[];
  @Optional() @IsISO8601() startedAt?: string;
  /** Why it was rejected, for a person at SmartRecruiters. */
  @Optional() @Text(1000) reason?: string;
}

/** An order as SmartRecruiters has to hear of it: where to, under which names, how it stands. */
export class OrderSheet extends OrderStanding {
  @Id() companyId: string;
  @AccountId() accountId: string;
  @Text(2000) resultCallbackUrl: string;
  @Id() packageId: string;
  @Text(255) packageName: string;
  @IsISO8601() placedAt: string;
  /** Absent means `manual`: the candidate is invited. */
  @Optional() @IsIn(orderKinds) kind?: OrderKind;
  /** Until when the candidate may take it; absent means for ever. */
  @Optional() @IsISO8601() expiresAt?: string;
  /** When to remind the candidate, outside the quiet hours. */
  @Optional() @IsISO8601({}, { each: true }) reminders?: string[];
  /** Whether a result after the deadline counts; absent means it does. */
  @Optional() @IsIn(lateResultRules) lateResult?: LateResultRule;
  /** The job, where it is not known what it is called. */
  @Optional() @Id() untitledJobId?: string;
  /** True where SmartRecruiters was answered with a refusal: it has no such order, and hears nothing of it. */
  @Optional() @IsBoolean() refused?: boolean;
}

export const showOrderSheet = defineRequest({
  owner: 'ordering',
  name: 'show-order-sheet',
  summary: 'An order as SmartRecruiters has to hear of it.',
  request: NamedOrder,
  reply: OrderSheet,
  problems: ['order-not-found'],
});

export const orderPlaced = defineEvent({
  owner: 'ordering',
  name: 'order-placed',
  summary: 'An order was accepted: invite the candidate, keep a sheet for SmartRecruiters.',
  data: OrderSheet,
  consumers: ['notification', 'results'],
});

export const orderProgressed = defineEvent({
  owner: 'ordering',
  name: 'order-progressed',
  summary: 'The candidate started, or came further.',
  data: OrderStanding,
  consumers: ['results'],
});

export const orderRejected = defineEvent({
  owner: 'ordering',
  name: 'order-rejected',
  summary: 'We cannot or will not run the order; SmartRecruiters hears why.',
  data: OrderSheet,
  consumers: ['notification', 'results'],
});

/** An order whose engine took it later than a candidate waits. */
export class OrderPrepared {
  @IsUUID() orderId: string;
  @Id() companyId: string;
  @IsInt() revision: number;
}

export const orderPrepared = defineEvent({
  owner: 'ordering',
  name: 'order-prepared',
  summary: 'The candidate had to wait for the engine and can start now: tell them once.',
  data: OrderPrepared,
  consumers: ['notification'],
});
