import { ArrayUnique, IsArray, IsEmail, IsIn, IsInt, IsLocale, Max, MaxLength, Min } from 'class-validator';
import { AccountSummary, NamedAccount, SavedAccount, webhookTypes, type WebhookType } from './accounts.js';
import { defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { SafeUrl } from '../safe-url.js';
import { AccountId, Ids, ListOf, Optional, Text, Versions } from '../shapes.js';

/** Which page of the accounts. */
export class AccountSelection {
  @Optional() @IsInt() @Min(1) @Max(200) limit?: number;
  /** The `nextCursor` of the page before. */
  @Optional() @Text(200) cursor?: string;
}

export class ListAccountsRequest extends AccountSelection {
  /** Of these accounts alone. */
  @Optional() @Ids(100) accountIds?: string[];
}

export class AccountPage {
  @ListOf(() => AccountSummary, 200) items: AccountSummary[];
  /** Absent on the last page. */
  @Optional() @Text(200) nextCursor?: string;
}

export const listAccounts = defineRequest({
  owner: 'consent',
  name: 'list-accounts',
  summary: 'List the accounts in the order of their ids, page by page.',
  request: ListAccountsRequest,
  reply: AccountPage,
  problems: ['invalid-input'],
});

/** What is different about an account from now on; what is left out stays, `null` takes away what may be absent. */
export class AccountChange {
  /** The customer's name, as candidates and admins know it. */
  @Optional() @Text(255) name?: string;
  /** Where the engine takes `order.placed` webhooks. */
  @Optional() @SafeUrl() engineUrl?: string;
  /** Whom recruiters may ask, and who gets a mail when a company is connected. */
  @Optional() @IsEmail() @MaxLength(254) ownerEmail?: string | null;
  /** The language candidates are addressed in when the order names none. */
  @Optional() @IsLocale() language?: string | null;
  /** Where webhooks other than `order.placed` go; the engine's address when absent. */
  @Optional() @SafeUrl() webhookUrl?: string | null;
  /** The webhooks the account wants besides `order.placed`; none when absent. */
  @Optional()
  @IsArray()
  @ArrayUnique()
  @IsIn(webhookTypes, { each: true })
  webhookTypes?: WebhookType[] | null;
}

export class PatchAccountRequest extends AccountChange {
  @AccountId() accountId: string;
  @Versions() ifVersion?: string[];
}

export const patchAccount = defineRequest({
  owner: 'consent',
  name: 'patch-account',
  summary: 'Change what is named about an account, and nothing else.',
  request: PatchAccountRequest,
  reply: SavedAccount,
  problems: ['account-not-found', 'invalid-input', 'precondition-failed'],
});

export class RemoveAccountRequest extends NamedAccount {
  @Versions() ifVersion?: string[];
}

export const removeAccount = defineRequest({
  owner: 'consent',
  name: 'remove-account',
  summary: 'Revoke the keys of an account and hide it, as long as no company is connected to it.',
  request: RemoveAccountRequest,
  reply: Nothing,
  problems: ['account-not-found', 'account-in-use', 'precondition-failed'],
});
