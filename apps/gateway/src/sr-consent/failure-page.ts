import type { Problem, ProblemCode } from '@assay/contracts';
import { button, hiddenFields } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { statusFor } from '../answers/problem.filter.js';
import type { ConsentAnswer } from './consent-answer.js';

/** What can still be done on the page. */
export interface WayOut {
  /** A flow to try again with, without pasting the key anew. */
  readonly flow?: string;
  /** Where SmartRecruiters wants the browser back; checked. */
  readonly redirect?: string;
}

const headings: Partial<Record<ProblemCode, string>> = {
  'api-key-refused': 'The API key is no longer valid',
  'api-key-in-use': 'The API key is already in use',
  'api-key-of-another-company': 'The API key is for another company',
  'company-already-connected': 'Already connected',
  'company-connected-elsewhere': 'Connected to another account',
  'company-reserved': 'Another API key is needed',
  'connection-held': 'Waiting for confirmation',
  'company-not-consented': 'SmartRecruiters has not allowed this yet',
  'consent-flow-expired': 'This page has expired',
  'consent-form-refused': 'The form could not be accepted',
  'partner-not-configured': 'SmartRecruiters does not know us yet',
  'redirect-refused': 'The way back is not SmartRecruiters’',
  'smartrecruiters-unavailable': 'SmartRecruiters did not answer',
  'too-many-requests': 'Too many tries',
  'too-many-tries': 'Too many wrong keys',
  unavailable: 'We could not do that just now',
};

const bothButtons = 'You find both buttons in SmartRecruiters under Settings, Apps & Integrations.';

const steps: Partial<Record<ProblemCode, string>> = {
  'api-key-refused': 'Ask for a new API key in your account, then press Connect in SmartRecruiters again.',
  'api-key-in-use': 'Then press Connect in SmartRecruiters again.',
  'company-already-connected': bothButtons,
  'company-connected-elsewhere': bothButtons,
  'company-not-consented': 'Choose Allow when SmartRecruiters asks, and this page opens again.',
  'partner-not-configured':
    'Please tell the support of your assessment product: only they can do that, once for everybody.',
  'redirect-refused':
    'Start again with Connect in SmartRecruiters, and tell our support if it happens again.',
};

/** A page of its own for each thing that can go wrong: what happened, that nothing was changed, and what to do next. */
export function failurePage(problem: Problem, wayOut: WayOut = {}): ConsentAnswer {
  const { code, message } = problem;
  const heading = headings[code] ?? 'This did not work';
  const step = steps[code];
  return {
    status: statusFor(code, 'browser'),
    title: heading,
    ...(wayOut.redirect === undefined ? {} : { formTarget: wayOut.redirect }),
    body: html`<div role="alert">
        <h1>${heading}</h1>
        <p>${message}</p>
        ${step === undefined ? html`` : html`<p>${step}</p>`}
        <p class="soft">${problem.retry === 'later' ? 'It is safe to try again.' : 'Nothing was changed.'}</p>
      </div>
      ${problem.retry === 'later' ? again(wayOut) : html``}${back(wayOut)}`,
  };
}

/** The page for an address that lacks its company: somebody opened it by hand. */
export function notFromSmartRecruiters(): ConsentAnswer {
  return {
    status: 400,
    title: 'Open this page from SmartRecruiters',
    body: html`<h1>Open this page from SmartRecruiters</h1>
      <p>The address does not say which company wants to connect.</p>
      <p>In SmartRecruiters, open Settings, then Apps &amp; Integrations, and press Connect.</p>`,
  };
}

function again({ flow, redirect }: WayOut): Html {
  if (flow === undefined) return html``;
  return html`<form method="post" action="/sr/integration">
    ${hiddenFields({ flow, redirect })} ${button('Try again')}
  </form>`;
}

function back({ redirect }: WayOut): Html {
  return redirect === undefined ? html`` : html`<p><a href="${redirect}">Back to SmartRecruiters</a></p>`;
}
