import {
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsLocale,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { defineEvent, defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { AccountId, Id, ListOf, Optional, Text, Versions } from '../shapes.js';
import { SafeUrl } from '../safe-url.js';

/** What an account can be told of besides `order.placed`; that one and `candidate.erased` every engine gets. */
export const webhookTypes = [
  'order.started',
  'order.completed',
  'order.rejected',
  'order.expired',
  'result.recorded',
  'result.viewed',
  'report.access-requested',
  'invitation.sent',
  'invitation.bounced',
  'submission.failed',
  'connection.activated',
  'connection.draining',
  'connection.closed',
  'connection.failing',
  'connection.recovered',
  'candidate.erased',
] as const;
export type WebhookType = (typeof webhookTypes)[number];

/** What the vendor says about one of its accounts. */
export class AccountBody {
  /** The customer's name, as candidates and admins know it. */
  @Text(255) name: string;
  /** Where the engine takes `order.placed` webhooks. */
  @SafeUrl() engineUrl: string;
  /** Whom recruiters may ask, shown on report pages that they cannot open; and who gets a mail when a company is connected. */
  @Optional() @IsEmail() @MaxLength(254) ownerEmail?: string;
  /** The language candidates are addressed in when the order names none. */
  @Optional() @IsLocale() language?: string;
  /** Where webhooks other than `order.placed` go; the engine's address when absent. */
  @Optional() @SafeUrl() webhookUrl?: string;
  /** The webhooks the account wants besides `order.placed`; none when absent. */
  @Optional() @IsArray() @ArrayUnique() @IsIn(webhookTypes, { each: true }) webhookTypes?: WebhookType[];
}

export class AccountSummary extends AccountBody {
  @AccountId() accountId: string;
}

/** An account as it is kept; `revision` grows with every change, so that the newest wins whatever arrives when. */
export class SavedAccount extends AccountSummary {
  @Optional() @IsInt() revision?: number;
}

export class AccountReply extends AccountSummary {
  /** The Standard Webhooks secret that signs webhooks to the engine; `whsec_` and base64. */
  @Text(128) webhookSecret: string;
  /** Until when the secret before this one signs as well; absent when this one signs alone. */
  @Optional() @IsISO8601() previousSecretUntil?: string;
}

export class NamedAccount {
  @AccountId() accountId: string;
}

export class SaveAccountRequest extends AccountSummary {
  @Versions() ifVersion?: string[];
}

/** An account with its secret, as it is kept. */
export class SavedAccountReply extends AccountReply {
  @Optional() @IsInt() revision?: number;
}

/** The vendor creates or changes an account; the webhook secret stays the same. */
export const saveAccount = defineRequest({
  owner: 'consent',
  name: 'save-account',
  summary: 'Create or change an account.',
  request: SaveAccountRequest,
  reply: SavedAccountReply,
  problems: ['precondition-failed'],
});

export const showAccount = defineRequest({
  owner: 'consent',
  name: 'show-account',
  summary: 'Show an account, without its webhook secret.',
  request: NamedAccount,
  reply: SavedAccount,
  problems: ['account-not-found'],
});

/** What the vendor says about a new API key. */
export class ApiKeyBody {
  /** What the vendor calls the key. */
  @Optional() @Text(100) label?: string;
  /** The only SmartRecruiters company that the key connects; while it can be used, no key without a company connects that one. */
  @Optional() @Id() companyId?: string;
}

export class CreateApiKeyRequest extends ApiKeyBody {
  @AccountId() accountId: string;
  /** The id of the key, the same at every try; a new one where none is said. */
  @Optional() @IsUUID() keyId?: string;
}

/** An API key without its value. */
export class ApiKeyReply extends ApiKeyBody {
  @IsUUID() keyId: string;
  /** The first characters of the key, to recognise it by. */
  @Text(32) prefix: string;
  @IsISO8601() createdAt: string;
  @Optional() @IsISO8601() lastUsedAt?: string;
  @Optional() @IsISO8601() revokedAt?: string;
}

export class CreatedApiKey extends ApiKeyReply {
  /** The key itself; it is shown this once. */
  @Text(128) apiKey: string;
}

export class ApiKeyList {
  @ListOf(() => ApiKeyReply) items: ApiKeyReply[];
  /** How many older keys are left out because there are too many for one answer. */
  @Optional() @IsInt() omitted?: number;
}

export class NamedApiKey {
  @AccountId() accountId: string;
  @IsUUID() keyId: string;
}

export const createApiKey = defineRequest({
  owner: 'consent',
  name: 'create-api-key',
  summary: 'Create an API key; it is shown this once.',
  request: CreateApiKeyRequest,
  reply: CreatedApiKey,
  problems: ['account-not-found', 'api-key-used'],
});

export const ensureApiKey = defineRequest({
  owner: 'consent',
  name: 'ensure-api-key',
  summary: 'The account has an API key from now on; none is made where one can still be used.',
  request: CreateApiKeyRequest,
  reply: Nothing,
  problems: ['account-not-found'],
});

export const listApiKeys = defineRequest({
  owner: 'consent',
  name: 'list-api-keys',
  summary: 'List the API keys of an account.',
  request: NamedAccount,
  reply: ApiKeyList,
  problems: ['account-not-found'],
});

export const revokeApiKey = defineRequest({
  owner: 'consent',
  name: 'revoke-api-key',
  summary: 'Revoke an API key; connections made with it live on.',
  request: NamedApiKey,
  reply: Nothing,
  problems: ['account-not-found', 'api-key-not-found'],
});

export const accountSaved = defineEvent({
  owner: 'consent',
  name: 'account-saved',
  summary: 'An account was created or changed.',
  data: SavedAccount,
  consumers: ['ordering'],
});
