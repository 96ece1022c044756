import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsLocale, Max, Min } from 'class-validator';
import { AccountId, Moment, Optional, Text } from '../shapes.js';
import { defineRequest } from '../contract.js';
import { SafeUrl } from '../safe-url.js';

/** What somebody on the portal page may do besides looking. */
export const portalPermissions = ['keys', 'policy', 'connections'] as const;
export type PortalPermission = (typeof portalPermissions)[number];

/** For whom the vendor opens the portal page. */
export class PortalLinkBody {
  /** When the vendor's product last made its user confirm who they are; keys are shown for five minutes after it. */
  @Optional() @Moment() stepUpAt?: string;
  /** What the user may do: `policy` needs a token with `write`, `connections` one with `admin`; all that the token may, when absent. */
  @Optional()
  @IsArray()
  @ArrayUnique()
  @IsIn(portalPermissions, { each: true })
  permissions?: PortalPermission[];
  /** Minutes for which the page works; 15 when absent. */
  @Optional() @IsInt() @Min(1) @Max(60) expiresInMinutes?: number;
}

export class CreatePortalLinkRequest extends PortalLinkBody {
  @AccountId() accountId: string;
}

export class PortalLink {
  @SafeUrl() url: string;
  @IsISO8601() expiresAt: string;
}

export const createPortalLink = defineRequest({
  owner: 'consent',
  name: 'create-portal-link',
  summary: 'Make a short-lived link to the page on which an admin manages the integration.',
  request: CreatePortalLinkRequest,
  reply: PortalLink,
  problems: ['account-not-found'],
});

export class PortalToken {
  @Text(2000) token: string;
}

/** Whom a portal token lets in, and to what. */
export class PortalVisit {
  @AccountId() accountId: string;
  @Text(255) accountName: string;
  /** The account's language, for a reader whose browser asks for none that pages are written in. */
  @Optional() @IsLocale() language?: string;
  @IsIn(portalPermissions, { each: true }) permissions: PortalPermission[];
  /** Whether the user confirmed who they are within the last five minutes. */
  @IsBoolean() confirmed: boolean;
  @IsISO8601() expiresAt: string;
}

export const openPortal = defineRequest({
  owner: 'consent',
  name: 'open-portal',
  summary: 'Whom a portal token lets in, and to what.',
  request: PortalToken,
  reply: PortalVisit,
  problems: ['portal-link-expired', 'account-not-found'],
});
