import type { Landing, LandingState } from '@assay/contracts/ordering';
import { type Html, html } from '@assay/runtime';
import type { LandingTexts } from '../candidate-texts/landing-texts.js';
import { page } from '../page-door/page.js';
import { landingScript } from './landing-script.js';
import { fill, landingTexts } from './landing-texts.js';

/** The candidate's landing page: who asks, what, how long, until when, and what can be done now; `given-up` looks no more by itself. */
export function landingPage(landing: Landing, linkToken: string, looking: 'on' | 'given-up' = 'on'): string {
  const texts = landingTexts(landing.language);
  const isOver = over.includes(landing.state);
  const slow = landing.slow === true || looking === 'given-up';
  const body = html`<h1>${fill(isOver ? texts.hello : texts.greeting, { firstName: landing.firstName })}</h1>
    <p role="status">${sentence({ ...landing, slow }, texts)}</p>
    ${action(landing, linkToken, texts)} ${wayBack(landing, linkToken, texts)} ${facts(landing, texts)}`;
  const { language, direction, title } = texts;
  return page({ language, direction, title, body, script: landingScript });
}

// What is said must not be contradicted by a headline, or by a deadline that has passed.
const over: readonly LandingState[] = ['completed', 'expired', 'rejected'];

function sentence({ state, returnUrl, slow }: Landing, texts: LandingTexts): string {
  const { states, slow: slowText } = returnUrl === undefined ? texts : texts.inline;
  return state === 'preparing' && slow ? slowText : states[state];
}

// Whatever became of the assessment: a candidate is never kept from the application.
function wayBack({ state, returnUrl }: Landing, linkToken: string, texts: LandingTexts): Html {
  if (returnUrl === undefined) return html``;
  const done = state === 'completed';
  return html`<p>
    <a href="${linkToken}/done">${done ? texts.inline.goOn : texts.inline.goOnWithout}</a>
  </p>`;
}

// Addresses are relative, so that the page works wherever the gateway is mounted.
function action({ state, returnUrl }: Landing, linkToken: string, texts: LandingTexts): Html {
  if (state === 'preparing') return html`<p><a href="${linkToken}">${texts.lookAgain}</a></p>`;
  if (state !== 'ready' && state !== 'started') return html``;
  // Who takes it while applying is never written to.
  const zone = returnUrl === undefined ? html` data-zone="${linkToken}/time-zone"` : html``;
  return html`<form method="post" action="${linkToken}/start" ${zone}>
    <p><button type="submit">${state === 'ready' ? texts.start : texts.continue}</button></p>
  </form>`;
}

function facts(landing: Landing, texts: LandingTexts): Html {
  const { accountName, companyId, assessmentNames, durationMinutes: minutes, state } = landing;
  const until = over.includes(state) ? undefined : landing.deadline;
  const parts = assessmentNames.map((name) => html`<li><bdi>${name}</bdi></li>`);
  return html`<dl>
    ${fact(texts.askedBy, fill(texts.askedByText, { accountName, companyId }))}
    ${fact(texts.what, html`<bdi>${landing.packageName}</bdi>`)}
    ${
      parts.length === 0
        ? html``
        : fact(
            texts.parts,
            html`<ul>
              ${parts}
            </ul>`,
          )
    }
    ${minutes === undefined ? html`` : fact(texts.duration, fill(texts.durationText, { duration: duration(minutes, texts.language) }))}
    ${until === undefined ? html`` : fact(texts.deadline, moment(until, texts.language))}
  </dl>`;
}

function fact(term: string, description: Html): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}

// Plural forms are the language's own.
function duration(minutes: number, language: string): string {
  const options = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, options).format(minutes);
}

// In UTC and saying so; where the browser runs our script, it says the same in its own time zone.
function moment(iso: string, language: string): Html {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'long',
  });
  return html`<time datetime="${iso}">${format.format(new Date(iso))}</time>`;
}
