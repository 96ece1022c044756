import type { GivenConsent } from '@assay/contracts/consent';
import { html } from '@assay/runtime';
import { fill, type Values } from '../page-languages/fill.js';
import type { ConsentAnswer } from './consent-answer.js';
import type { ConsentVisit } from './consent-pages.js';

// Nothing tells how SmartRecruiters' pop-up is closed (SmartRecruiters contract UNK-03): try, and never depend on it.
// Late enough for a screen reader to say that it worked.
const closeSoon = 'setTimeout(() => window.close(), 2500);';

/** The page at the end of the pop-up: it says what is connected and that the window may go. */
export function connectedPage(given: GivenConsent, visit: ConsentVisit): ConsentAnswer {
  if (given.held === true) return heldPage(given, visit);
  const { connected } = visit.texts;
  return {
    status: 200,
    title: connected.title,
    script: closeSoon,
    body: html`<div role="status">
      <h1>${connected.heading}</h1>
      <p>${fill(connected.text, namesOf(given))}</p>
      <p>${given.healthy ? connected.healthy : connected.unhealthy}</p>
      <p>${connected.close}</p>
    </div>`,
  };
}

// It stays open: there is something to read.
function heldPage(given: GivenConsent, { texts: { held } }: ConsentVisit): ConsentAnswer {
  return {
    status: 200,
    title: held.title,
    body: html`<div role="alert">
      <h1>${held.title}</h1>
      <p>${fill(held.text, namesOf(given))}</p>
      <p>${fill(held.until, namesOf(given))}</p>
    </div>`,
  };
}

function namesOf({ companyId, accountName }: GivenConsent): Values {
  return {
    companyId: html`<strong>${companyId}</strong>`,
    accountName: html`<strong>${accountName}</strong>`,
  };
}
