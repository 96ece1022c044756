import { IsIn, IsInt, IsString, Matches } from 'class-validator';
import { defineRequest } from '../contract.js';
import { One, Optional, Text } from '../shapes.js';

/** A picture and how large it is shown. */
export class ShownLogo {
  @Text(2000) url: string;
  @IsInt() width: number;
  @IsInt() height: number;
}

/** A whole brand, put together from what was saved. */
export class BrandLook {
  @Text(80, 0) productName: string;
  @Optional() @One(() => ShownLogo) logo?: ShownLogo;
  @Matches(/^#[0-9a-f]{6}$/) accent: string;
  @Matches(/^#[0-9a-f]{6}$/) onAccent: string;
  @Optional() @Text(2000) helpUrl?: string;
  @Optional() @Text(2000) privacyUrl?: string;
  @Optional() @Text(2000) imprintUrl?: string;
  @Optional() @Text(254) contact?: string;
  @Optional() @Text(80) senderName?: string;
  @Optional() @Text(254) replyTo?: string;
}

/** How a brand is looked at. */
export class PreviewedLanguage {
  /** The language of the page and the mail; English when absent. */
  @Optional()
  @Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    message: 'language must be a language tag such as pt-BR',
  })
  @Text(35)
  language?: string;
}

/** The mails that can be looked at: what candidates are sent, and what owners of accounts are. */
export const brandedMails = [
  'invitation',
  'reminder',
  'deadline',
  'ready',
  'ended',
  'connected',
  'contested',
  'held',
] as const;
export type BrandedMailKind = (typeof brandedMails)[number];

export class PreviewBrandRequest {
  @One(() => BrandLook) brand: BrandLook;
  /** The name that candidates see. */
  @Text(255) accountName: string;
  @Text(35) language: string;
  /** The invitation when absent. */
  @Optional() @IsIn(brandedMails) mail?: BrandedMailKind;
}

/** A mail as somebody invented would read it. */
export class BrandedMail {
  @IsString() subject: string;
  @IsString() html: string;
  @IsString() text: string;
}

export const previewBrand = defineRequest({
  owner: 'notification',
  name: 'preview-brand',
  summary: 'A mail as somebody invented would read it under a brand; nothing is sent.',
  request: PreviewBrandRequest,
  reply: BrandedMail,
});
