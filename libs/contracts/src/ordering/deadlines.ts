import { IsIn, IsInt, IsISO8601, IsUUID } from 'class-validator';
import { defineEvent, defineRequest } from '../contract.js';
import { OrderSheet } from './sheets.js';
import { OrderReply } from './orders.js';
import { Id, Moment, Optional, Text } from '../shapes.js';

/** Why a candidate gets more time. */
export const extensionReasons = ['extension', 'accommodation'] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

/** A later deadline for one order. */
export class ExtensionBody {
  /** The new deadline; later than now and than the present one. */
  @Moment() expiresAt: string;
  @Optional() @IsIn(extensionReasons) reason?: ExtensionReason;
}

export class ExtendOrderRequest extends ExtensionBody {
  @IsUUID() orderId: string;
}

export const extendOrder = defineRequest({
  owner: 'ordering',
  name: 'extend-order',
  summary: 'Give the candidate more time; they hear of it once.',
  request: ExtendOrderRequest,
  reply: OrderReply,
  problems: ['invalid-input', 'order-not-found', 'order-closed'],
});

/** An order's new deadline; `revision` is the order's, so that an older change never replaces a newer one. */
export class DeadlineChange {
  @IsUUID() orderId: string;
  @Id() companyId: string;
  @IsInt() revision: number;
  @IsISO8601() expiresAt: string;
  /** When to remind, outside the quiet hours; replaces all earlier moments. */
  @IsISO8601({}, { each: true }) reminders: string[];
  @IsIn(extensionReasons) reason: ExtensionReason;
}

export const deadlineChanged = defineEvent({
  owner: 'ordering',
  name: 'deadline-changed',
  summary: 'The candidate has until another moment: tell them once, and remind them then.',
  data: DeadlineChange,
  consumers: ['notification'],
});

/** The reminders of an order that are still to come, at their new moments; `revision` is the order's. */
export class MovedReminders {
  @IsUUID() orderId: string;
  @Id() companyId: string;
  @IsInt() revision: number;
  /** They replace what was planned for later than this moment; what was due before it stays. */
  @IsISO8601() movedAt: string;
  /** When to remind, outside the quiet hours. */
  @IsISO8601({}, { each: true }) reminders: string[];
}

export const remindersMoved = defineEvent({
  owner: 'ordering',
  name: 'reminders-moved',
  summary:
    'The candidate’s time zone is known or another one: what was not sent yet is sent at another moment.',
  data: MovedReminders,
  consumers: ['notification'],
});

export const orderExpired = defineEvent({
  owner: 'ordering',
  name: 'order-expired',
  summary: 'The deadline passed before the candidate finished.',
  data: OrderSheet,
  consumers: ['notification', 'results'],
});

/** The address a candidate can really be reached at. */
export class AddressBody {
  @Text(254) email: string;
}

export class CorrectAddressRequest extends AddressBody {
  @IsUUID() orderId: string;
}

export const correctAddress = defineRequest({
  owner: 'ordering',
  name: 'correct-address',
  summary: 'Correct the address of a candidate whose invitation failed or came back; they are invited again.',
  request: CorrectAddressRequest,
  reply: OrderReply,
  problems: ['invalid-input', 'order-not-found', 'order-closed', 'address-not-refused'],
});

/** That, not at what address: who sends asks for it at that moment. */
export class CorrectedAddress {
  @IsUUID() orderId: string;
  @Id() companyId: string;
  @IsInt() revision: number;
}

export const addressCorrected = defineEvent({
  owner: 'ordering',
  name: 'address-corrected',
  summary: 'The candidate is to be invited again, at another address or the same.',
  data: CorrectedAddress,
  consumers: ['notification'],
});

/** Two orders that are one assessment. */
export class SharedResult {
  /** The order that gets the result. */
  @IsUUID() orderId: string;
  /** The order whose newest result it is. */
  @IsUUID() firstOrderId: string;
  @IsInt() version: number;
}

export const resultShared = defineEvent({
  owner: 'ordering',
  name: 'result-shared',
  summary: 'The newest result of one order is also the result of another one.',
  data: SharedResult,
  consumers: ['results'],
});
