import { button, field, notice } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { SentPage } from '../page-door/send-page.js';

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
export function accessPage({
  accountName,
  packageName,
  ownerEmail,
  action,
  said,
  wrong = {},
}: AccessPage): SentPage {
  const isWrong = Object.keys(wrong).length > 0;
  const about =
    packageName === undefined ? html`` : html`<p>It is about the assessment <bdi>${packageName}</bdi>.</p>`;
  const body = html`<h1>This report is shown on request</h1>
    ${about}
    <p>
      Say who you are, and <bdi>${accountName}</bdi> can answer
      you.${
        ownerEmail === undefined
          ? html``
          : html` You can also write to <a href="mailto:${ownerEmail}">${ownerEmail}</a>.`
      }
    </p>
    ${isWrong ? notice('Please look at what is marked below. Nothing was sent.', { tone: 'bad', role: 'alert' }) : html``}
    <form method="post" action="${action}">
      ${fields(said, wrong)}
      <p class="soft small">
        What you write is given to ${accountName} and the assessment product, for nothing but this.
      </p>
      <p>${button('Ask for the report')}</p>
    </form>`;
  return {
    title: `${isWrong ? 'Error: ' : ''}This report is shown on request`,
    status: isWrong ? 400 : 200,
    body,
  };
}

function fields(said: AccessForm | undefined, wrong: Partial<Record<keyof AccessForm, string>>): Html {
  return html`${field({ name: 'name', label: 'Your name', longest: 120, isRequired: true, autocomplete: 'name', value: said?.name, error: wrong.name })}
  ${field({ name: 'email', label: 'Your e-mail address', kind: 'email', longest: 254, isRequired: true, autocomplete: 'email', hint: 'The answer goes there.', value: said?.email, error: wrong.email })}
  ${field({ name: 'reason', label: 'Why you ask (optional)', kind: 'long', longest: 1000, value: said?.reason, error: wrong.reason })}`;
}

/** What somebody sees who asked for access. */
export function requestedPage(accountName: string): SentPage {
  const body = html`<h1>Your request is on its way</h1>
    <p role="status">
      <bdi>${accountName}</bdi> hears that you asked, with your name and your address. Nothing more happens on
      this page; the answer comes by mail.
    </p>`;
  return { title: 'Your request is on its way', body };
}
