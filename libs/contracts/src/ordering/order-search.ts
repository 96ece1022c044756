import { orderStatuses, type OrderStatus } from '@assay/orders';
import { IsBoolean, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { defineRequest } from '../contract.js';
import { invitationStatuses, type InvitationStatus, OrderReply } from './orders.js';
import { AccountId, Id, Ids, ListOf, Moment, OneOrMoreOf, Optional, Text } from '../shapes.js';

/** What support looks through, as ordering can tell: each is a list of orders that somebody may have to look at. */
export const orderViews = [
  'not-invited',
  'mail-bounced',
  'being-prepared',
  'engine-not-answering',
  'expiring-today',
  'refused',
] as const;
export type OrderView = (typeof orderViews)[number];

/** A part of a list. */
export class Paged {
  @Optional() @IsInt() @Min(1) @Max(200) limit?: number;
  /** The `nextCursor` of the page before. */
  @Optional() @Text(500) cursor?: string;
}

/** Which orders: those that are all of this. */
export class OrderSelection extends Paged {
  @Optional() @AccountId() accountId?: string;
  @Optional() @Id() companyId?: string;
  @Optional() @IsIn(orderStatuses) status?: OrderStatus;
  /** Those with one of these. */
  @Optional() @OneOrMoreOf(orderStatuses) statuses?: OrderStatus[];
  @Optional() @IsIn(invitationStatuses) invitation?: InvitationStatus;
  @Optional() @IsUUID() orderId?: string;
  @Optional() @Id() smartrecruitersOrderId?: string;
  @Optional() @Id() jobId?: string;
  @Optional() @Id() candidateId?: string;
  /** In capitals or not. */
  @Optional() @Text(254) email?: string;
  /** First and last name, or last and first; capitals and accents do not matter. */
  @Optional() @Text(255) name?: string;
  /** How such a name begins. */
  @Optional() @Text(255) namePrefix?: string;
  @Optional() @Moment() placedAfter?: string;
  @Optional() @Moment() placedBefore?: string;
  /** Those to which something happened since then, at most 7 days ago, also if it changed nothing of what is shown here. */
  @Optional() @Moment() changedSince?: string;
}

export class ListOrdersRequest extends OrderSelection {
  /** Of these accounts alone. */
  @Optional() @Ids(100) accountIds?: string[];
  @Optional() @Ids(200) orderIds?: string[];
  @Optional() @IsIn(orderViews) view?: OrderView;
}

export class OrderPage {
  @ListOf(() => OrderReply, 200) items: OrderReply[];
  /** Absent on the last page. */
  @Optional() @Text(500) nextCursor?: string;
}

export const listOrders = defineRequest({
  owner: 'ordering',
  name: 'list-orders',
  summary: 'List orders, newest first, page by page.',
  request: ListOrdersRequest,
  reply: OrderPage,
  problems: ['invalid-input'],
});

/** What somebody types who looks for an order. */
export class SoughtOrder extends Paged {
  /** How an e-mail address begins (from three characters on), a name (two), the id of a company or an account (three), our id or SmartRecruiters' of an order or its id of a candidate (eight); or a job's whole id. Who has the very address or id is found, and else who has a longer one. */
  @Text(255) text: string;
  @Optional() @AccountId() accountId?: string;
}

export class FindOrdersRequest extends SoughtOrder {
  /** Of these accounts alone. */
  @Optional() @Ids(100) accountIds?: string[];
}

export const findOrders = defineRequest({
  owner: 'ordering',
  name: 'find-orders',
  summary: 'Find orders by one text, newest first: how an id, an address or a name begins.',
  request: FindOrdersRequest,
  reply: OrderPage,
  problems: ['invalid-input'],
});

/** Whose views; without an account, all. */
export class ViewsRequest {
  @Optional() @AccountId() accountId?: string;
}

export class CountViewsRequest extends ViewsRequest {
  /** Of these accounts alone. */
  @Optional() @Ids(100) accountIds?: string[];
}

/** How many orders are in a view. */
export class ViewCount {
  @Text(50) view: string;
  @IsInt() count: number;
  /** True where there are more, which were not counted. */
  @Optional() @IsBoolean() more?: boolean;
}

export class ViewCounts {
  @ListOf(() => ViewCount, 50) items: ViewCount[];
}

export const countOrderViews = defineRequest({
  owner: 'ordering',
  name: 'count-order-views',
  summary: 'How many orders are in each view that ordering can tell.',
  request: CountViewsRequest,
  reply: ViewCounts,
});
