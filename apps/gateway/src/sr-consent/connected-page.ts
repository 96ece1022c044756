import type { GivenConsent } from '@assay/contracts/consent';
import { html } from '@assay/runtime';
import type { ConsentAnswer } from './consent-answer.js';

// Nothing tells how SmartRecruiters' pop-up is closed (SmartRecruiters contract UNK-03): try, and never depend on it.
// Late enough for a screen reader to say that it worked.
const closeSoon = 'setTimeout(() => window.close(), 2500);';

/** The page at the end of the pop-up: it says what is connected and that the window may go. */
export function connectedPage({ companyId, accountName, healthy, held }: GivenConsent): ConsentAnswer {
  const health = healthy
    ? html`<p>A first test call to SmartRecruiters succeeded.</p>`
    : html`<p>
        SmartRecruiters did not accept a first test call yet. That can take a few minutes after connecting; we
        keep trying with every result.
      </p>`;
  if (held === true) return heldPage(companyId, accountName);
  return {
    status: 200,
    title: 'Connected to SmartRecruiters',
    script: closeSoon,
    body: html`<div role="status">
      <h1>Connected</h1>
      <p>
        <strong>${accountName}</strong> and the SmartRecruiters company <strong>${companyId}</strong> are
        connected.
      </p>
      ${health}
      <p>You may close this window.</p>
    </div>`,
  };
}

// It stays open: there is something to read.
function heldPage(companyId: string, accountName: string): ConsentAnswer {
  return {
    status: 200,
    title: 'Waiting for confirmation',
    body: html`<div role="alert">
      <h1>Waiting for confirmation</h1>
      <p>
        Somebody with the key of another account tried to connect the SmartRecruiters company
        <strong>${companyId}</strong>, too.
      </p>
      <p>
        Until the support of your assessment product has confirmed that it belongs to
        <strong>${accountName}</strong>, no assessments can be ordered. Please tell them; an API key that they
        make for this company confirms it at once.
      </p>
    </div>`,
  };
}
