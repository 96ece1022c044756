import type { Problem } from '@assay/contracts';
import { button, hiddenFields } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { statusFor } from '../answers/problem.filter.js';
import { fill } from '../page-languages/fill.js';
import type { ConsentAnswer } from './consent-answer.js';
import type { ConsentVisit } from './consent-pages.js';
import { happened } from './failure-page.js';

/** What the page that asks for the API key shows. */
export interface KeyPage {
  readonly companyId: string;
  readonly flow: string;
  /** What was wrong with the key that was tried. */
  readonly error?: Problem;
}

// Not by the autofocus attribute: browsers refuse that in a frame of another origin, which is where this page lives.
const focusOnKey = "document.getElementById('api-key').focus();";

/** The page that asks for the API key; it names the company, whom to ask, and promises that nothing happens yet. */
export function keyPage(
  { companyId, flow, error }: KeyPage,
  { texts, brand: { contact } }: ConsentVisit,
): ConsentAnswer {
  const { key } = texts;
  const wrong = error === undefined ? undefined : happened(error, texts);
  return {
    status: error === undefined ? 200 : statusFor(error.code, 'browser'),
    title: error === undefined ? key.title : `${key.error}: ${key.title}`,
    script: focusOnKey,
    body: html`<h1>${key.title}</h1>
      <p>${fill(key.text, { companyId: html`<strong>${companyId}</strong>` })}</p>
      ${wrong === undefined ? html`` : html`<div class="notice bad" id="error" role="alert">${wrong}</div>`}
      <form method="post" action="/sr/integration/key">
        ${hiddenFields({ flow, companyId })} ${keyField(key.label, error !== undefined)}
        <p class="soft" id="hint">
          ${key.hint} ${contact === undefined ? html`` : fill(key.contact, { contact: mailTo(contact) })}
        </p>
        ${button(key.continue)}
      </form>`,
  };
}

// In a window of its own: what was pasted stays.
function mailTo(address: string): Html {
  return html`<a href="mailto:${address}" target="_blank" rel="noopener noreferrer">${address}</a>`;
}

// The field has the focus when the page opens, so that a screen reader reads what is wrong along with it.
function keyField(label: string, wrong: boolean): Html {
  const invalid = wrong
    ? html`aria-invalid="true" aria-describedby="error hint"`
    : html`aria-describedby="hint"`;
  return html`<label for="api-key">${label}</label>
    <input
      id="api-key"
      name="apiKey"
      type="password"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      required
      maxlength="256"
      ${invalid}
    />`;
}
