import { IsBoolean, IsIn, IsInt, IsISO8601, IsString, IsTimeZone, IsUUID } from 'class-validator';
import { defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { OrderReply, orderKinds, type OrderKind } from './orders.js';
import { QuietHours } from './policies.js';
import { AccountId, Id, One, Optional, Text, TimeZone } from '../shapes.js';
import { NamedOrder } from '../timeline.js';

/** What an invitation needs; asked for at the moment of sending, so that it is kept nowhere else. */
export class Invitee {
  @IsUUID() orderId: string;
  @Id() companyId: string;
  /** False when the order was closed meanwhile: nothing is sent. */
  @IsBoolean() open: boolean;
  /** True once the candidate began: no reminder is sent. */
  @Optional() @IsBoolean() started?: boolean;
  @Text(254) email: string;
  @Text(255) firstName: string;
  @Text(255) lastName: string;
  /** The candidate's language tag, else the account's, else `en`. */
  @Text(35) language: string;
  /** The account's, for a candidate whose language no mail is written in. */
  @Optional() @Text(35) accountLanguage?: string;
  @Text(255) accountName: string;
  @Text(255) packageName: string;
  /** What the job is called for which it is taken, where that is known. */
  @Optional() @Text(255) jobTitle?: string;
  @Optional() @IsInt() durationMinutes?: number;
  /** The token of the candidate's link: `{PUBLIC_URL}/c/{token}`. */
  @Text(200) linkToken: string;
  /** Where the candidate's answers go. */
  @Optional() @Text(254) replyTo?: string;
  /** The mail template chosen by the package or by a field's value. */
  @Optional() @Id() templateId?: string;
  /** The candidate's time zone, where it is known. */
  @Optional() @IsTimeZone() timeZone?: string;
  /** When the candidate is not to be written to, except at first. */
  @Optional() @One(() => QuietHours) quietHours?: QuietHours;
  /** Until when the candidate may take it. */
  @Optional() @IsISO8601() expiresAt?: string;
  @Optional() @IsIn(orderKinds) kind?: OrderKind;
}

export const showInvitee = defineRequest({
  owner: 'ordering',
  name: 'show-invitee',
  summary: 'Whom to invite to what, at this moment.',
  request: NamedOrder,
  reply: Invitee,
  problems: ['order-not-found'],
});

export class CandidateLink {
  @Text(200) linkToken: string;
}

/** What the candidate finds behind the link. */
export const landingStates = ['preparing', 'ready', 'started', 'completed', 'expired', 'rejected'] as const;
export type LandingState = (typeof landingStates)[number];

/** What the candidate's landing page shows. */
export class Landing {
  @IsIn(landingStates) state: LandingState;
  @Text(255) firstName: string;
  @Id() companyId: string;
  /** Whose brand the page has; absent from an ordering of an earlier version. */
  @Optional() @AccountId() accountId?: string;
  @Text(255) accountName: string;
  @Text(255) packageName: string;
  /** What the job is called for which it is taken, where that is known. */
  @Optional() @Text(255) jobTitle?: string;
  @IsString({ each: true }) assessmentNames: string[];
  @Optional() @IsInt() durationMinutes?: number;
  /** The candidate's language tag, else the account's, else `en`. */
  @Text(35) language: string;
  /** The candidate's own, where the order or a field says one. */
  @Optional() @Text(35) ownLanguage?: string;
  /** The account's, where it says one. */
  @Optional() @Text(35) accountLanguage?: string;
  /** True where it is `rejected` because whoever asked for it took it back. */
  @Optional() @IsBoolean() withdrawn?: boolean;
  @Optional() @IsISO8601() deadline?: string;
  /** Where the candidate's browser returns to; present exactly for an inline order. */
  @Optional() @Text(2000) returnUrl?: string;
  /** True when preparing takes longer than a candidate can be expected to wait. */
  @Optional() @IsBoolean() slow?: boolean;
  /** True where a candidate who waits will be written to as soon as it is ready. */
  @Optional() @IsBoolean() writesWhenReady?: boolean;
}

export const showLanding = defineRequest({
  owner: 'ordering',
  name: 'show-landing',
  summary: 'The landing page behind a candidate’s link; looking changes nothing.',
  request: CandidateLink,
  reply: Landing,
  problems: ['link-not-found'],
});

export class StartedOrder {
  @IsIn(landingStates) state: LandingState;
  /** Where the assessment is taken; absent unless the state is `started`. */
  @Optional() @Text(2000) assessmentUrl?: string;
}

export const startOrder = defineRequest({
  owner: 'ordering',
  name: 'start-order',
  summary:
    'The candidate pressed Start: the order is in progress, and this is where the assessment is taken.',
  request: CandidateLink,
  reply: StartedOrder,
  problems: ['link-not-found'],
});

/** Where the candidate's clock is. */
export class TimeZoneBody {
  /** An IANA time zone, such as `America/Sao_Paulo`. */
  @TimeZone() timeZone: string;
}

export class NoteCandidateZoneRequest extends TimeZoneBody {
  @Text(200) linkToken: string;
}

export const noteCandidateZone = defineRequest({
  owner: 'ordering',
  name: 'note-candidate-zone',
  summary: 'The time zone of the browser behind a candidate’s link: quiet hours are kept there from now on.',
  request: NoteCandidateZoneRequest,
  reply: Nothing,
  problems: ['link-not-found'],
});

export class SetCandidateZoneRequest extends TimeZoneBody {
  @IsUUID() orderId: string;
}

export const setCandidateZone = defineRequest({
  owner: 'ordering',
  name: 'set-candidate-zone',
  summary: 'Tell the time zone of a candidate: quiet hours are kept there, and mail names moments in it.',
  request: SetCandidateZoneRequest,
  reply: OrderReply,
  problems: ['order-not-found', 'order-closed'],
});
