import { IsEmail, IsLocale, IsUUID, MaxLength } from 'class-validator';
import { AccountReply, CreatedApiKey, NamedAccount, NamedApiKey } from './accounts.js';
import { ConnectingKey } from './connections.js';
import { defineRequest } from '../contract.js';
import { AccountId, One, Optional, Text } from '../shapes.js';

/** An API key that was not used yet. */
export class ApiKeyValue {
  @IsUUID() keyId: string;
  @Text(128) apiKey: string;
}

export const showApiKey = defineRequest({
  owner: 'consent',
  name: 'show-api-key',
  summary: 'Show an API key again, until a company is connected with it.',
  request: NamedApiKey,
  reply: ApiKeyValue,
  problems: ['api-key-not-found', 'api-key-used'],
});

export const reissueApiKey = defineRequest({
  owner: 'consent',
  name: 'reissue-api-key',
  summary: 'Replace an API key; connections made with the old one live on.',
  request: NamedApiKey,
  reply: CreatedApiKey,
  problems: ['account-not-found', 'api-key-not-found', 'api-key-used'],
});

export const rotateWebhookSecret = defineRequest({
  owner: 'consent',
  name: 'rotate-webhook-secret',
  summary: 'Make a new webhook secret; the one before signs as well for a day.',
  request: NamedAccount,
  reply: AccountReply,
  problems: ['account-not-found'],
});

export const endPreviousWebhookSecret = defineRequest({
  owner: 'consent',
  name: 'end-previous-webhook-secret',
  summary: 'End the webhook secret before the present one now, for instance because it leaked.',
  request: NamedAccount,
  reply: AccountReply,
  problems: ['account-not-found'],
});

/** Whom to tell what was done with an API key; asked for at the moment of sending, so that it is kept nowhere else. */
export class AccountOwner {
  @AccountId() accountId: string;
  @Text(255) accountName: string;
  /** Absent where the vendor named no owner: nobody is told. */
  @Optional() @IsEmail() @MaxLength(254) ownerEmail?: string;
  @Optional() @IsLocale() language?: string;
  @One(() => ConnectingKey) key: ConnectingKey;
}

export const showAccountOwner = defineRequest({
  owner: 'consent',
  name: 'show-account-owner',
  summary: 'Who owns an account, and how to recognise one of its API keys, at this moment.',
  request: NamedApiKey,
  reply: AccountOwner,
  problems: ['account-not-found', 'api-key-not-found'],
});
