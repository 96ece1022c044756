import { IsISO8601, IsString, Matches } from 'class-validator';
import { defineRequest } from '../contract.js';
import { Nothing } from '../nothing.js';
import { AccountId, Ids, TemplateId, Text } from '../shapes.js';

/** An account's own words for an invitation. */
export class TemplateBody {
  /** One line; the same placeholders as in the body, but for `{link}`. */
  @Text(200) subject: string;
  /**
   * Plain text; an empty line begins a paragraph. Placeholders: `{candidate.firstName}`, `{package.name}`,
   * `{account.name}`, `{deadline}`, `{link}`. A paragraph that is `{link}` is the button, which follows by itself where
   * there is no `{link}`.
   */
  @Text(10_000) body: string;
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
}

export class Template extends TemplateBody {
  @AccountId() accountId: string;
  @TemplateId() templateId: string;
  @IsISO8601() updatedAt: string;
}

export const saveTemplate = defineRequest({
  owner: 'notification',
  name: 'save-template',
  summary: 'Write invitations in the account’s own words; packages and field mappings name the template.',
  request: SaveTemplateRequest,
  reply: Template,
  problems: ['invalid-input', 'account-not-found', 'template-placeholder-unknown'],
});

export const showTemplate = defineRequest({
  owner: 'notification',
  name: 'show-template',
  summary: 'Show an account’s own words for invitations.',
  request: NamedTemplate,
  reply: Template,
  problems: ['template-not-found'],
});

export const removeTemplate = defineRequest({
  owner: 'notification',
  name: 'remove-template',
  summary: 'Forget an account’s own words; invitations are sent in ours again.',
  request: NamedTemplate,
  reply: Nothing,
});

export class PreviewTemplateRequest extends NamedTemplate {
  /** The name that candidates see. */
  @Text(255) accountName: string;
}

/** An invitation as an invented candidate would read it. */
export class TemplatePreview {
  @IsString() subject: string;
  @IsString() html: string;
  @IsString() text: string;
}

export const previewTemplate = defineRequest({
  owner: 'notification',
  name: 'preview-template',
  summary: 'See the invitation in the account’s own words, as HTML and as text.',
  request: PreviewTemplateRequest,
  reply: TemplatePreview,
  problems: ['account-not-found', 'template-not-found'],
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
