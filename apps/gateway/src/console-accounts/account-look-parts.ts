import type { SavedBrand } from '@assay/contracts/consent';
import type { Template } from '@assay/contracts/notification';
import { linkButton } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { empty, facts, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { withoutAddresses } from '../console-markup/redaction.js';

const unknown = empty('This cannot be asked at the moment. Please look again later.');

/** A template that packages or fields name, as it was saved; absent where nobody saved one. */
export interface NamedTemplates {
  readonly templateId: string;
  readonly template: Template | undefined;
}

/** The account's own words for candidates, as far as packages and fields name them. */
export function templatesPart(templates: readonly NamedTemplates[] | undefined, now: Date): Html {
  if (!templates) return unknown;
  const rows = templates.map(({ templateId, template }) => [
    html`<code>${templateId}</code>`,
    template === undefined ? html`not saved: ours is sent` : html`<bdi>${template.subject}</bdi>`,
    html`${template?.language ?? ''}`,
    when(template?.updatedAt, now) ?? html``,
  ]);
  const none = 'No package and no field names a template: mails are in our words.';
  return table('Templates', ['Name', 'Subject', 'Language', 'Saved'], rows, none);
}

/** How the account presents itself, without what it takes over from the installation. */
export function brandPart(brand: SavedBrand | undefined, path: string): Html {
  if (!brand) return unknown;
  const { productName, accent, contact, helpUrl, senderName, replyTo, logo } = brand;
  return html`${facts([
      ['Product', productName ?? 'as for the installation'],
      ['Colour', accent === undefined ? undefined : html`<code>${accent}</code>`],
      ['Logo', logo === undefined ? undefined : `${logo.width} × ${logo.height} pixels`],
      ['Help', helpUrl === undefined ? undefined : new URL(helpUrl).host],
      ['Contact', contact === undefined ? undefined : withoutAddresses(contact)],
      ['Mails come from', senderName],
      ['Answers go to', replyTo === undefined ? undefined : withoutAddresses(replyTo)],
    ])}
    <p>${linkButton('See what a candidate sees', `${path}/brand-preview`, 'quiet')}</p>`;
}
