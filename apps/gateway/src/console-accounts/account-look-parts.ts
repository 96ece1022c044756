import type { TemplateLine, TemplateList } from '@assay/contracts/notification';
import { type Html, html } from '@assay/runtime';
import { empty, field, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';

const unknown = empty('This cannot be asked at the moment. Please look again later.');

/** What candidates of an account are written. */
export interface ShownTemplates {
  /** Whether whoever looks may try words. */
  readonly mayTry: boolean;
  readonly templates: TemplateList | undefined;
  /** Those that packages or fields name, saved or not. */
  readonly named: readonly string[];
  /** Where the account's page is. */
  readonly path: string;
  readonly now: Date;
}

/** The mails there are: the account's own words, each with how it reads, and the languages that ours are in. */
export function templatesPart({ templates, named, path, now, mayTry }: ShownTemplates): Html {
  if (!templates) return unknown;
  const { items, letters, languages, nextCursor } = templates;
  const saved = new Set(items.map(({ templateId }) => templateId));
  const lacking = nextCursor === undefined ? named.filter((templateId) => !saved.has(templateId)) : [];
  const rows = [
    ...items.map((item) => savedRow(item, { letters, path, now, mayTry })),
    ...lacking.map((templateId) => [
      nameOf(templateId, path, mayTry),
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
    </p>
    ${mayTry ? another(path) : html``}`;
}

function another(path: string): Html {
  return html`<form class="row" method="get" action="${path}/templates">
    ${field('templateId', 'Words under another name', html`maxlength="128" pattern="[A-Za-z0-9._\\-]+" required`)}
    <button class="quiet">Write them</button>
  </form>`;
}

function nameOf(templateId: string, path: string, mayTry: boolean): Html {
  const name = html`<code>${templateId}</code>`;
  return mayTry ? html`<a href="${path}/templates?templateId=${templateId}">${name}</a>` : name;
}

function savedRow(
  { templateId, subject, language, ownLetters, updatedAt }: TemplateLine,
  {
    letters,
    path,
    now,
    mayTry,
  }: Pick<TemplateList, 'letters'> & Pick<ShownTemplates, 'path' | 'now' | 'mayTry'>,
): Html[] {
  const preview = `${path}/templates/${encodeURIComponent(templateId)}/preview`;
  const links = letters.map(
    (letter) =>
      html`<a href="${preview}?letter=${letter}"
        >${letter}${ownLetters.includes(letter) ? '' : ' (ours)'}</a
      > `,
  );
  return [
    nameOf(templateId, path, mayTry),
    html`<bdi>${subject}</bdi>`,
    html`${language}`,
    html`${links}`,
    when(updatedAt, now) ?? html``,
  ];
}
