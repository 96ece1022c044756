import { button, field, notice } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { SentPage } from '../page-door/send-page.js';
import { fill, fillPlain } from '../page-languages/fill.js';
import type { ReportTexts } from '../report-texts/report-texts.js';
import { type ReportWords, wordsOf } from './report-words.js';

/** What somebody said who asks for access, and what is wrong with it. */
export interface AccessForm {
  readonly name: string;
  readonly email: string;
  readonly reason: string;
}

/** What the page says that asks who asks. */
export interface AccessPage {
  readonly accountName: string;
  readonly packageName?: string | undefined;
  readonly ownerEmail?: string | undefined;
  /** Where the form is sent. */
  readonly action: string;
  readonly said?: AccessForm;
  readonly wrong?: Partial<Record<keyof AccessForm, string>>;
}

/** The page of a report that is shown on request: whom to ask, and a form that says who asks and why; it shows nothing of the result. */
export function accessPage(asked: AccessPage, words: ReportWords): SentPage {
  const { accountName, packageName, ownerEmail, action, said, wrong = {} } = asked;
  const { texts, values } = wordsOf(words, accountName);
  const { language, direction, access } = texts;
  const isWrong = Object.keys(wrong).length > 0;
  const body = html`<h1>${fill(access.title, values)}</h1>
    ${packageName === undefined ? html`` : html`<p>${fill(access.about, { ...values, packageName })}</p>`}
    <p>
      ${fill(access.who, values)}
      ${ownerEmail === undefined ? html`` : fill(access.write, { ownerEmail: mailTo(ownerEmail) })}
    </p>
    ${isWrong ? notice(access.marked, { tone: 'bad', role: 'alert' }) : html``}
    <form method="post" action="${action}">
      ${fields({ ...access, reason: fillPlain(access.reason, values) }, said, wrong)}
      <p class="soft small">${fill(access.given, { accountName })}</p>
      <p>${button(access.ask)}</p>
    </form>`;
  const heading = fillPlain(access.title, values);
  const title = isWrong ? `${access.error}: ${heading}` : heading;
  return { language, direction, title, status: isWrong ? 400 : 200, body };
}

function mailTo(address: string): Html {
  return html`<a href="mailto:${address}">${address}</a>`;
}

function fields(
  access: ReportTexts['access'],
  said: AccessForm | undefined,
  wrong: Partial<Record<keyof AccessForm, string>>,
): Html {
  return html`${field({ name: 'name', label: access.name, longest: 120, isRequired: true, autocomplete: 'name', value: said?.name, error: wrong.name })}
  ${field({ name: 'email', label: access.email, kind: 'email', longest: 254, isRequired: true, autocomplete: 'email', hint: access.emailHint, value: said?.email, error: wrong.email })}
  ${field({ name: 'reason', label: access.reason, kind: 'long', longest: 1000, value: said?.reason, error: wrong.reason })}`;
}

/** What somebody sees who asked for access. */
export function requestedPage(accountName: string, words: ReportWords): SentPage {
  const { texts, values } = wordsOf(words, accountName);
  const { language, direction, requested } = texts;
  const body = html`<h1>${fill(requested.title, values)}</h1>
    <p role="status">${fill(requested.text, values)}</p>`;
  return { language, direction, title: fillPlain(requested.title, values), body };
}
