import { IsIn, IsInt, IsISO8601, IsString, Matches, Max, Min } from 'class-validator';
import { defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { AccountId, Ids, ListOf, One, Optional, TemplateId, Text, Versions } from '../shapes.js';
import { BrandLook } from './brands.js';

/** What candidates are written. */
export const candidateLetters = ['invitation', 'reminder', 'deadline'] as const;
export type CandidateLetter = (typeof candidateLetters)[number];

/** An account's own words for one kind of mail. */
export class OwnLetter {
  /** One line; the same placeholders as in the body, but for `{link}`. */
  @Text(200) subject: string;
  /**
   * Plain text; an empty line begins a paragraph. Placeholders: `{candidate.firstName}`, `{package.name}`,
   * `{account.name}`, `{product.name}`, `{deadline}`, `{link}`. A paragraph that is `{link}` is the button, which follows
   * by itself where there is no `{link}`.
   */
  @Text(10_000) body: string;
}

/** An account's own words: for the invitation, and for the mails that follow it. */
export class TemplateBody extends OwnLetter {
  /** For reminders; ours when absent. */
  @Optional() @One(() => OwnLetter) reminder?: OwnLetter;
  /** For word of another deadline; ours when absent. */
  @Optional() @One(() => OwnLetter) deadline?: OwnLetter;
  /** The language it is written in, such as `de` or `pt-BR`. */
  @Text(35)
  @Matches(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    message: 'language must be a language tag such as pt-BR',
  })
  language: string;
}

export class NamedTemplate {
  @AccountId() accountId: string;
  /** The name that packages and field mappings use. */
  @TemplateId() templateId: string;
}

export class SaveTemplateRequest extends TemplateBody {
  @AccountId() accountId: string;
  @TemplateId() templateId: string;
  /** The versions one of which it must have, `none` where nobody may have saved it; any when absent. */
  @Versions() ifVersion?: string[];
}

export class RemoveTemplateRequest extends NamedTemplate {
  /** As where it is saved. */
  @Versions() ifVersion?: string[];
}

export class Template extends TemplateBody {
  @AccountId() accountId: string;
  @TemplateId() templateId: string;
  @IsISO8601() updatedAt: string;
}

/** What tells one version of a template from another, in the characters of an entity tag. */
export function templateVersion({ updatedAt }: Pick<Template, 'updatedAt'>): string {
  return String(Date.parse(updatedAt));
}

export const saveTemplate = defineRequest({
  owner: 'notification',
  name: 'save-template',
  summary: 'Write to candidates in the account’s own words; packages and field mappings name the template.',
  request: SaveTemplateRequest,
  reply: Template,
  problems: ['invalid-input', 'account-not-found', 'precondition-failed', 'template-placeholder-unknown'],
});

export const showTemplate = defineRequest({
  owner: 'notification',
  name: 'show-template',
  summary: 'Show an account’s own words for candidates.',
  request: NamedTemplate,
  reply: Template,
  problems: ['template-not-found'],
});

export class ListTemplatesRequest {
  @AccountId() accountId: string;
  @Optional() @IsInt() @Min(1) @Max(100) limit?: number;
  /** The `nextCursor` of the page before. */
  @Optional() @Text(500) cursor?: string;
}

/** Which part of an account's templates. */
export class TemplateSelection {
  @Optional() @IsInt() @Min(1) @Max(100) limit?: number;
  /** The `nextCursor` of the page before. */
  @Optional() @Text(500) cursor?: string;
}

/** One template of an account: which mails are in its own words. */
export class TemplateLine {
  /** The name that packages and field mappings use. */
  @TemplateId() templateId: string;
  /** The language it is written in. */
  @Text(35) language: string;
  /** The subject of the invitation. */
  @Text(200) subject: string;
  /** The kinds of mail that it has own words for; the others are written in ours. */
  @IsIn(candidateLetters, { each: true }) ownLetters: CandidateLetter[];
  @IsISO8601() updatedAt: string;
}

/** Every mail that candidates can be written: in which languages in our words, and what of it an account has own words for. */
export class TemplateList {
  @ListOf(() => TemplateLine, 100) items: TemplateLine[];
  /** Absent on the last page. */
  @Optional() @Text(500) nextCursor?: string;
  /** The kinds of mail that a template can have own words for. */
  @IsIn(candidateLetters, { each: true }) letters: CandidateLetter[];
  /** The languages that all of them are there in, in our words. */
  @Ids(50) languages: string[];
}

export const listTemplates = defineRequest({
  owner: 'notification',
  name: 'list-templates',
  summary: 'List the mails that there are, by kind and language, and what an account has own words for.',
  request: ListTemplatesRequest,
  reply: TemplateList,
  problems: ['invalid-input'],
});

export const removeTemplate = defineRequest({
  owner: 'notification',
  name: 'remove-template',
  summary: 'Forget an account’s own words; mails are sent in ours again.',
  request: RemoveTemplateRequest,
  reply: Nothing,
  problems: ['precondition-failed'],
});

/** Which of the mails is looked at. */
export class PreviewedLetter {
  /** The invitation when absent. */
  @Optional() @IsIn(candidateLetters) letter?: CandidateLetter;
}

export class PreviewTemplateRequest extends NamedTemplate {
  /** The name that candidates see. */
  @Text(255) accountName: string;
  @Optional() @IsIn(candidateLetters) letter?: CandidateLetter;
  /** The brand it is sent under; neutral when absent. */
  @Optional() @One(() => BrandLook) brand?: BrandLook;
  /** The words that it is looked at in, refused as saving them would be; those that are saved when absent. */
  @Optional() @One(() => TemplateBody) draft?: TemplateBody;
}

/** A mail as an invented candidate would read it. */
export class TemplatePreview {
  @IsString() subject: string;
  @IsString() html: string;
  @IsString() text: string;
}

export const previewTemplate = defineRequest({
  owner: 'notification',
  name: 'preview-template',
  summary: 'See a mail in the account’s own words, as HTML and as text.',
  request: PreviewTemplateRequest,
  reply: TemplatePreview,
  problems: ['account-not-found', 'invalid-input', 'template-not-found', 'template-placeholder-unknown'],
});

export class CheckTemplatesRequest {
  @AccountId() accountId: string;
  @Ids(6000) templateIds: string[];
}

/** Of the templates asked for, those that are not there. */
export class MissingTemplates {
  @Ids(6000) missing: string[];
}

export const checkTemplates = defineRequest({
  owner: 'notification',
  name: 'check-templates',
  summary: 'Which of these templates an account does not have.',
  request: CheckTemplatesRequest,
  reply: MissingTemplates,
});
