import { button, hiddenFields } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { ConsentAnswer } from './consent-answer.js';

/** What the page that asks for the API key shows. */
export interface KeyPage {
  readonly companyId: string;
  readonly flow: string;
  /** What was wrong with the key that was tried. */
  readonly error?: string;
  readonly status?: number;
}

// Not by the autofocus attribute: browsers refuse that in a frame of another origin, which is where this page lives.
const focusOnKey = "document.getElementById('api-key').focus();";

/** The page that asks for the API key; it names the company and promises that nothing happens yet. */
export function keyPage({ companyId, flow, error, status = 200 }: KeyPage): ConsentAnswer {
  return {
    status,
    title: `${error === undefined ? '' : 'Error: '}Connect to SmartRecruiters`,
    script: focusOnKey,
    body: html`<h1>Connect to SmartRecruiters</h1>
      <p>
        The SmartRecruiters company <strong>${companyId}</strong> wants to order assessments from your
        account.
      </p>
      ${error === undefined ? html`` : html`<p class="notice bad" id="error" role="alert">${error}</p>`}
      <form method="post" action="/sr/integration/key">
        ${hiddenFields({ flow, companyId })} ${keyField(error !== undefined)}
        <p class="soft" id="hint">
          Your assessment product shows it where the integration with SmartRecruiters is switched on. Nothing
          is connected yet: the next page asks you to confirm.
        </p>
        ${button('Continue')}
      </form>`,
  };
}

// The field has the focus when the page opens, so that a screen reader reads what is wrong along with it.
function keyField(wrong: boolean): Html {
  const invalid = wrong
    ? html`aria-invalid="true" aria-describedby="error hint"`
    : html`aria-describedby="hint"`;
  return html`<label for="api-key">API key of your account</label>
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
