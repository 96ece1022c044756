import type { TemplateLine, TemplateList } from '@assay/contracts/notification';
import { type Html, html } from '@assay/runtime';
import { empty, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';

const unknown = empty('This cannot be asked at the moment. Please look again later.');

/** What candidates of an account are written. */
export interface ShownTemplates {
  readonly templates: TemplateList | undefined;
  /** Those that packages or fields name, saved or not. */
  readonly named: readonly string[];
  /** Where the account's page is. */
  readonly path: string;
  readonly now: Date;
}

/** The mails there are: the account's own words, each with how it reads, and the languages that ours are in. */
export function templatesPart({ templates, named, path, now }: ShownTemplates): Html {
  if (!templates) return unknown;
  const { items, letters, languages, nextCursor } = templates;
  const saved = new Set(items.map(({ templateId }) => templateId));
  const lacking = nextCursor === undefined ? named.filter((templateId) => !saved.has(templateId)) : [];
  const rows = [
    ...items.map((item) => savedRow(item, { letters, path, now })),
    ...lacking.map((templateId) => [
      html`<code>${templateId}</code>`,
      html`not saved: ours is sent`,
      html``,
      html``,
      html``,
    ]),
  ];
  const none = 'The account has no words of its own: mails are in ours.';
  const heads = ['Name', 'Subject', 'Language', 'See', 'Saved'];
  return html`${table('Templates', heads, rows, none)}
    ${nextCursor === undefined ? html`` : html`<p class="soft">There are more: <code>GET /v1/accounts/{accountId}/templates</code>.</p>`}
    <p class="small">
      Ours, as an invitation reads in each language:
      ${languages.map((language) => html`<a href="${path}/brand-preview?language=${language}">${language}</a> `)}
    </p>`;
}

function savedRow(
  { templateId, subject, language, ownLetters, updatedAt }: TemplateLine,
  { letters, path, now }: Pick<TemplateList, 'letters'> & Pick<ShownTemplates, 'path' | 'now'>,
): Html[] {
  const preview = `${path}/templates/${encodeURIComponent(templateId)}/preview`;
  const links = letters.map(
    (letter) =>
      html`<a href="${preview}?letter=${letter}"
        >${letter}${ownLetters.includes(letter) ? '' : ' (ours)'}</a
      > `,
  );
  return [
    html`<code>${templateId}</code>`,
    html`<bdi>${subject}</bdi>`,
    html`${language}`,
    html`${links}`,
    when(updatedAt, now) ?? html``,
  ];
}
