import type { Problem, ProblemCode } from '@assay/contracts';
import { button, hiddenFields } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { statusFor } from '../answers/problem.filter.js';
import type { ConsentTexts } from '../consent-texts/consent-texts.js';
import type { ConsentAnswer } from './consent-answer.js';
import type { ConsentVisit } from './consent-pages.js';

/** What can still be done on the page. */
export interface WayOut {
  /** A flow to try again with, without pasting the key anew. */
  readonly flow?: string;
  /** Where SmartRecruiters wants the browser back; checked. */
  readonly redirect?: string;
}

/** Both are ended and begun again at the same place. */
const sameStep: Partial<Record<ProblemCode, ProblemCode>> = {
  'company-connected-elsewhere': 'company-already-connected',
};

/** What happened, in the language of the page; what has no words there is said in English. */
export function happened({ code, message }: Problem, { messages }: ConsentTexts): Html {
  const said = messages[code];
  return said === undefined ? html`<p lang="en" dir="ltr">${message}</p>` : html`<p>${said}</p>`;
}

/** A page of its own for each thing that can go wrong: what happened, that nothing was changed, and what to do next. */
export function failurePage(problem: Problem, { texts }: ConsentVisit, wayOut: WayOut = {}): ConsentAnswer {
  const { code } = problem;
  const { failure } = texts;
  const heading = texts.headings[code] ?? failure.failed;
  const step = texts.steps[sameStep[code] ?? code];
  return {
    status: statusFor(code, 'browser'),
    title: heading,
    ...(wayOut.redirect === undefined ? {} : { formTarget: wayOut.redirect }),
    body: html`<div role="alert">
        <h1>${heading}</h1>
        ${happened(problem, texts)} ${step === undefined ? html`` : html`<p>${step}</p>`}
        <p class="soft">${problem.retry === 'later' ? failure.safe : failure.unchanged}</p>
      </div>
      ${problem.retry === 'later' ? again(wayOut, failure.again) : html``}${back(wayOut, failure.back)}`,
  };
}

/** The page for an address that lacks its company: somebody opened it by hand. */
export function notFromSmartRecruiters({ texts: { foreign } }: ConsentVisit): ConsentAnswer {
  return {
    status: 400,
    title: foreign.title,
    body: html`<h1>${foreign.title}</h1>
      <p>${foreign.text}</p>
      <p>${foreign.step}</p>`,
  };
}

function again({ flow, redirect }: WayOut, text: string): Html {
  if (flow === undefined) return html``;
  return html`<form method="post" action="/sr/integration">
    ${hiddenFields({ flow, redirect })} ${button(text)}
  </form>`;
}

function back({ redirect }: WayOut, text: string): Html {
  return redirect === undefined ? html`` : html`<p><a href="${redirect}">${text}</a></p>`;
}
