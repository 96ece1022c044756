import { IsBoolean, IsISO8601, IsInt } from 'class-validator';
import { defineRequest } from '../contract.js';
import { AccountId, Id, Optional, Text } from '../shapes.js';

export class LendTokenRequest {
  @Id() companyId: string;
  /** The token SmartRecruiters just answered with 401, if any: a new one is fetched unless another is there already. */
  @Optional() @Text(8000) refusedToken?: string;
}

export class LentToken {
  @Text(8000) accessToken: string;
  @IsISO8601() expiresAt: string;
  /** It was obtained minutes ago in place of one that SmartRecruiters refused. */
  @Optional() @IsBoolean() replacesRefused?: boolean;
}

export const lendToken = defineRequest({
  owner: 'consent',
  name: 'lend-token',
  summary: 'A SmartRecruiters token of the company, with one refresh in flight at a time.',
  request: LendTokenRequest,
  reply: LentToken,
  ofCompany: true,
  problems: ['company-not-connected', 'reconnect-needed', 'smartrecruiters-unavailable'],
});

export class SignWebhookRequest {
  @AccountId() accountId: string;
  @Text(128) messageId: string;
  /** Seconds since 1970, as sent in `webhook-timestamp`. */
  @IsInt() timestamp: number;
  /** The exact bytes of the body. */
  @Text(262_144) payload: string;
}

export class WebhookSignature {
  /** The value of the `webhook-signature` header. */
  @Text(1000) signature: string;
}

export const signWebhook = defineRequest({
  owner: 'consent',
  name: 'sign-webhook',
  summary: 'The Standard Webhooks signature of a message to the account’s engine.',
  request: SignWebhookRequest,
  reply: WebhookSignature,
  problems: ['account-not-found'],
});
