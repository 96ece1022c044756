import { IsBoolean, IsIn, IsInt, IsISO8601, IsUUID, Max, Min } from 'class-validator';
import { NamedAccount, webhookTypes } from '../consent/accounts.js';
import { defineRequest } from '../contract.js';
import { AccountId, Id, ListOf, Moment, Optional, Text } from '../shapes.js';

/** How a webhook stands: to be sent, taken, refused for good, given up, or not sent because the account does not want it. */
export const webhookStatuses = ['due', 'delivered', 'gone', 'failed', 'unwanted'] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

/** Everything an account is told: what every engine gets, what the account asked for, and a test. */
export const toldTypes = ['order.placed', ...webhookTypes, 'webhook.test'] as const;
export type ToldType = (typeof toldTypes)[number];

/** One try to send a webhook. */
export class WebhookAttempt {
  @IsISO8601() at: string;
  @IsInt() attempt: number;
  @IsInt() durationMs: number;
  @Optional() @IsInt() httpStatus?: number;
  /** Why there was no answer, as a code. */
  @Optional() @Text(100) detail?: string;
  /** How the answer began of whoever did not take it. */
  @Optional() @Text(500) excerpt?: string;
}

/** Something an account was, will be, or would have been told. */
export class Webhook {
  @IsUUID() webhookId: string;
  @AccountId() accountId: string;
  @IsIn(toldTypes) type: ToldType;
  @Optional() @Id() companyId?: string;
  @Optional() @IsUUID() orderId?: string;
  @IsISO8601() createdAt: string;
  @IsIn(webhookStatuses) status: WebhookStatus;
  /** When it is tried next. */
  @Optional() @IsISO8601() dueAt?: string;
  /** What is sent, as JSON; absent for `order.placed`, which names the candidate and is made anew for each try. */
  @Optional() @Text(100_000) payload?: string;
  /** The newest tries, the last one first. */
  @ListOf(() => WebhookAttempt, 50) attempts: WebhookAttempt[];
}

export class WebhookPage {
  @ListOf(() => Webhook, 200) items: Webhook[];
  @Optional() @Text(200) nextCursor?: string;
}

/** Which webhooks of an account. */
export class WebhookSelection {
  @Optional() @IsIn(webhookStatuses) status?: WebhookStatus;
  @Optional() @IsIn(toldTypes) type?: ToldType;
  @Optional() @IsUUID() orderId?: string;
  @Optional() @Moment() createdAfter?: string;
  @Optional() @Moment() createdBefore?: string;
  @Optional() @IsInt() @Min(1) @Max(200) limit?: number;
  @Optional() @Text(200) cursor?: string;
}

export class ListWebhooksRequest extends WebhookSelection {
  @AccountId() accountId: string;
}

export const listWebhooks = defineRequest({
  owner: 'ordering',
  name: 'list-webhooks',
  summary: 'List the webhooks of an account, newest first, with every try.',
  request: ListWebhooksRequest,
  reply: WebhookPage,
  problems: ['invalid-input', 'account-not-found'],
});

export class NamedWebhook {
  @IsUUID() webhookId: string;
}

export const showWebhook = defineRequest({
  owner: 'ordering',
  name: 'show-webhook',
  summary: 'Show a webhook, with every try.',
  request: NamedWebhook,
  reply: Webhook,
  problems: ['webhook-not-found'],
});

export const replayWebhook = defineRequest({
  owner: 'ordering',
  name: 'replay-webhook',
  summary: 'Send a webhook again, under the same id.',
  request: NamedWebhook,
  reply: Webhook,
  problems: ['webhook-not-found', 'order-closed'],
});

/** From when on. */
export class ReplayWebhooksBody {
  /** Webhooks made since then that nobody took. */
  @Moment() failedSince: string;
  /** True for those, too, that were taken: an engine that lost what it knew hears all of it again. */
  @Optional() @IsBoolean() alsoTaken?: boolean;
}

export class ReplayWebhooksRequest extends NamedAccount {
  @Moment() failedSince: string;
  @Optional() @IsBoolean() alsoTaken?: boolean;
}

export class ReplayedWebhooks {
  /** How many are due again. */
  @IsInt() replayed: number;
}

export const replayWebhooks = defineRequest({
  owner: 'ordering',
  name: 'replay-webhooks',
  summary: 'Send again what the account did not take since a moment, or everything.',
  request: ReplayWebhooksRequest,
  reply: ReplayedWebhooks,
  problems: ['account-not-found'],
});

/** Which events: those of one account or of all, since a moment or after a page. */
export class EventSelection {
  @Optional() @AccountId() accountId?: string;
  /** Events from then on; from the first one that is kept where neither this nor a cursor is given. */
  @Optional() @Moment() since?: string;
  @Optional() @IsInt() @Min(1) @Max(200) limit?: number;
  /** The `nextCursor` of the page before, also of the last one. */
  @Optional() @Text(200) cursor?: string;
}

export class EventPage {
  /** What was, is to be, or would have been told, the oldest first. */
  @ListOf(() => Webhook, 200) items: Webhook[];
  /** Where to go on, at once or later; absent where there was nothing. */
  @Optional() @Text(200) nextCursor?: string;
}

export const listEvents = defineRequest({
  owner: 'ordering',
  name: 'list-events',
  summary: 'List everything that was or would have been told, the oldest first, to be read on for ever.',
  request: EventSelection,
  reply: EventPage,
  problems: ['invalid-input'],
});
