import { IsISO8601, IsUUID } from 'class-validator';
import { defineRequest } from '../contract.js';
import { OrderReply } from './orders.js';
import { Optional, Text } from '../shapes.js';
import { NamedOrder } from '../timeline.js';

/** Who asked, as the order's timeline names them. */
export class AskedFor extends NamedOrder {
  @Optional() @Text(100) by?: string;
}

/** Where the candidate is written to once more. */
export class ResendBody {
  /** Another address than the order has; absent means the same. */
  @Optional() @Text(254) email?: string;
}

export class ResendInvitationRequest extends ResendBody {
  @IsUUID() orderId: string;
  @Optional() @Text(100) by?: string;
  /** Names the call at each of its tries, which together send one letter. */
  @Optional() @IsUUID() callId?: string;
}

export const resendInvitation = defineRequest({
  owner: 'ordering',
  name: 'resend-invitation',
  summary: 'Invite the candidate once more, at the same address or another one.',
  request: ResendInvitationRequest,
  reply: OrderReply,
  problems: [
    'invalid-input',
    'order-not-found',
    'order-closed',
    'candidate-not-written-to',
    'invited-too-often',
  ],
});

/** The candidate's way to the assessment: whoever has it is the candidate. */
export class OrderLink {
  @Text(2000) url: string;
  /** Until when the candidate may take it. */
  @Optional() @IsISO8601() expiresAt?: string;
}

export const readOrderLink = defineRequest({
  owner: 'ordering',
  name: 'read-order-link',
  summary: 'Read the candidate’s link; the order’s timeline says that it was read.',
  request: AskedFor,
  reply: OrderLink,
  problems: ['order-not-found', 'order-closed'],
});

/** Why an order is cancelled, for the recruiter, who reads it in SmartRecruiters. */
export class CancelBody {
  @Text(500) reason: string;
}

export class CancelOrderRequest extends CancelBody {
  @IsUUID() orderId: string;
  @Optional() @Text(100) by?: string;
}

export const cancelOrder = defineRequest({
  owner: 'ordering',
  name: 'cancel-order',
  summary: 'Cancel an order: SmartRecruiters hears that it is rejected, and why.',
  request: CancelOrderRequest,
  reply: OrderReply,
  problems: ['order-not-found', 'order-closed'],
});
