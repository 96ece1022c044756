import { type PageLanguage, pageLanguages, type PageTextName, pageTextNames } from '@assay/brand';
import { IsEmail, IsIn, IsInt, Matches, MaxLength, Max, Min } from 'class-validator';
import { defineEvent, defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { SafeUrl } from '../safe-url.js';
import { AccountId, ListOf, One, Optional, Text, Versions } from '../shapes.js';

const Colour = (): PropertyDecorator =>
  Matches(/^#[0-9a-fA-F]{6}$/, { message: '$property must be a colour such as #1f5fbf' });
const LogoHash = (): PropertyDecorator => Matches(/^[0-9a-f]{64}$/);

/** One text of a page, in one language, in a brand's own words; plain text, in which placeholders such as `{accountName}` are filled in. */
export class BrandText {
  /** Which text of which page. */
  @IsIn(pageTextNames) name: PageTextName;
  @IsIn(pageLanguages) language: PageLanguage;
  /** Each text has placeholders of its own; what it may hold is said where it holds others. */
  @Text(600) text: string;
}

/** What a brand says on pages and in mails alike. */
export class BrandSigns {
  /** The name of the vendor's product. */
  @Optional() @Text(80) productName?: string;
  /** The colour of buttons, `#rrggbb`. */
  @Optional() @Colour() accent?: string;
  /** The colour of words on `accent`, readable on it (WCAG AA, 4.5:1); white or black when absent. */
  @Optional() @Colour() onAccent?: string;
  /** Where people find help. */
  @Optional() @SafeUrl() helpUrl?: string;
  @Optional() @SafeUrl() privacyUrl?: string;
  @Optional() @SafeUrl() imprintUrl?: string;
  /** The address whom to ask, shown to people. */
  @Optional() @IsEmail() @MaxLength(254) contact?: string;
  /** Whose name mails are sent under; the account's name when absent. */
  @Optional() @Text(80) senderName?: string;
  /** Where answers to mails go; the account's policy may name another address for candidates. */
  @Optional() @IsEmail() @MaxLength(254) replyTo?: string;
}

/** How the vendor's product presents itself to candidates and admins; what is left out is the installation's, else neutral. */
export class BrandBody extends BrandSigns {
  /** Own words for the texts of pages, each once in a language; what is not here is in our words. */
  @Optional() @ListOf(() => BrandText, pageTextNames.length * pageLanguages.length) texts?: BrandText[];
}

export class NamedBrand {
  /** Absent: the brand of the whole installation. */
  @Optional() @AccountId() accountId?: string;
}

export class ChangeBrandRequest extends NamedBrand {
  @Versions() ifVersion?: string[];
}

export class SaveBrandRequest extends BrandBody {
  @Optional() @AccountId() accountId?: string;
  @Versions() ifVersion?: string[];
}

/** A logo as it is kept: by the hash of its bytes, with the pixels it has. */
export class BrandLogo {
  @LogoHash() hash: string;
  @IsInt() @Min(1) @Max(480) width: number;
  @IsInt() @Min(1) @Max(160) height: number;
}

/** A brand as it is kept; `revision` grows with every change, so that the newest wins whatever arrives when. */
export class SavedBrand extends BrandBody {
  @Optional() @AccountId() accountId?: string;
  @Optional() @One(() => BrandLogo) logo?: BrandLogo;
  @IsInt() revision: number;
}

/** What is told of a brand to those that send mail: no words of pages. */
export class AnnouncedBrand extends BrandSigns {
  @Optional() @AccountId() accountId?: string;
  @Optional() @One(() => BrandLogo) logo?: BrandLogo;
  @IsInt() revision: number;
}

/** A logo as it is served. */
export class ServedLogo {
  /** Where everybody finds the picture, the same for ever. */
  @SafeUrl() url: string;
  /** The pixels it has: up to twice as many as it is shown with. */
  @IsInt() width: number;
  @IsInt() height: number;
}

/** A brand as the vendor sees it: what was saved for it, and nothing of what it takes over. */
export class BrandReply extends BrandBody {
  @Optional() @AccountId() accountId?: string;
  @Optional() @One(() => ServedLogo) logo?: ServedLogo;
}

export const saveBrand = defineRequest({
  owner: 'consent',
  name: 'save-brand',
  summary: 'Replace what a brand says; its logo stays.',
  request: SaveBrandRequest,
  reply: SavedBrand,
  problems: ['account-not-found', 'invalid-input', 'brand-not-readable', 'precondition-failed'],
});

export const draftBrand = defineRequest({
  owner: 'consent',
  name: 'draft-brand',
  summary: 'What a brand would be if it were saved, refused as saving it would be; nothing is kept.',
  request: SaveBrandRequest,
  reply: SavedBrand,
  problems: ['account-not-found', 'invalid-input', 'brand-not-readable', 'precondition-failed'],
});

export const showBrand = defineRequest({
  owner: 'consent',
  name: 'show-brand',
  summary: 'Show a brand as it was saved; nothing of it where nobody saved one.',
  request: NamedBrand,
  reply: SavedBrand,
  problems: ['account-not-found'],
});

export const removeBrand = defineRequest({
  owner: 'consent',
  name: 'remove-brand',
  summary: 'Forget what a brand says, and its logo.',
  request: ChangeBrandRequest,
  reply: Nothing,
  problems: ['account-not-found', 'precondition-failed'],
});

/** A picture that was drawn anew, so that nothing of what was sent is served. */
export class SaveBrandLogoRequest extends ChangeBrandRequest {
  /** The PNG file in base64. */
  @Matches(/^[A-Za-z0-9+/=]{1,200000}$/) png: string;
  @IsInt() @Min(1) @Max(480) width: number;
  @IsInt() @Min(1) @Max(160) height: number;
}

export const saveBrandLogo = defineRequest({
  owner: 'consent',
  name: 'save-brand-logo',
  summary: 'Give a brand a logo, or another one.',
  request: SaveBrandLogoRequest,
  reply: SavedBrand,
  problems: ['account-not-found', 'precondition-failed'],
});

export const claimLogoUpload = defineRequest({
  owner: 'consent',
  name: 'claim-logo-upload',
  summary: 'Count a picture that is sent as a logo, before it is decoded; a day has only so many.',
  request: NamedBrand,
  reply: Nothing,
  problems: ['account-not-found', 'too-many-logos'],
});

export const removeBrandLogo = defineRequest({
  owner: 'consent',
  name: 'remove-brand-logo',
  summary: 'Take the logo from a brand; mails that were sent still show it.',
  request: ChangeBrandRequest,
  reply: Nothing,
  problems: ['account-not-found', 'precondition-failed'],
});

export class NamedBrandLogo {
  @LogoHash() hash: string;
}

export class BrandLogoFile {
  /** The PNG file in base64. */
  @Matches(/^[A-Za-z0-9+/=]{1,200000}$/) png: string;
}

export const showBrandLogo = defineRequest({
  owner: 'consent',
  name: 'show-brand-logo',
  summary: 'The picture with this hash, also one that no brand has any more.',
  request: NamedBrandLogo,
  reply: BrandLogoFile,
  problems: ['not-found'],
});

export const brandChanged = defineEvent({
  owner: 'consent',
  name: 'brand-changed',
  summary: 'A brand says something else, or nothing any more.',
  data: AnnouncedBrand,
  consumers: ['notification'],
});
