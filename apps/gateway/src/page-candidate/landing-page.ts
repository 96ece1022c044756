import { neutralBrand, type PageBrand } from '@assay/brand';
import type { Landing, LandingState } from '@assay/contracts/ordering';
import { button, facts, type KnownLanguages, linkButton, spokenDuration } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { LandingTexts, ShownState } from '../candidate-texts/landing-texts.js';
import type { SentPage } from '../page-door/send-page.js';
import { landingScript } from './landing-script.js';
import { landingTexts } from '../candidate-texts/landing-languages.js';
import { fill, fillPlain, type PlainValues } from '../page-languages/fill.js';
import { inWordsOf } from '../page-languages/own-words.js';

/** How a reader came: what their browser speaks, and whether the page still looks again by itself. */
export interface LandingReader {
  readonly browser?: string | undefined;
  readonly looking?: 'on' | 'given-up';
  /** In whose words; ours when absent. */
  readonly brand?: PageBrand;
}

/** What a candidate’s page says to this reader, in whose words, and what may stand in them. */
export function candidateWords(
  landing: Landing,
  { browser, brand = neutralBrand }: LandingReader,
): { readonly texts: LandingTexts; readonly values: PlainValues } {
  const { firstName, accountName, packageName } = landing;
  return {
    texts: inWordsOf(brand, 'landing', landingTexts.for(candidateSpeaks(landing, browser))),
    values: { firstName, accountName, packageName, productName: brand.productName || accountName },
  };
}

/** The candidate's landing page: what this is, who asks, how long, until when, what can be done now and whom to ask; `given-up` looks no more by itself. */
export function landingPage(landing: Landing, linkToken: string, reader: LandingReader = {}): SentPage {
  const { texts, values } = candidateWords(landing, reader);
  const { language, direction, questions } = texts;
  const slow = landing.slow === true || reader.looking === 'given-up';
  const heading = texts.headings[shownState(landing)];
  const body = html`<h1>${fill(heading, values)}</h1>
    <p class="lead">${fill(texts.hello, values)}</p>
    <p role="status">${fill(sentence({ ...landing, slow }, texts), values)}</p>
    ${action(landing, linkToken, texts)} ${wayBack(landing, linkToken, texts)} ${about(landing, texts)}
    <h2>${fill(questions.title, values)}</h2>
    <p>${fill(questions.text, values)}</p>`;
  return { language, direction, title: fillPlain(heading, values), body, script: landingScript };
}

/** What is known of the language of a candidate; the account's is what an ordering of an earlier version says alone. */
export function candidateSpeaks(
  { language, ownLanguage, accountLanguage = language }: Landing,
  browser: string | undefined,
): KnownLanguages {
  return { own: ownLanguage, browser, account: accountLanguage };
}

// What was taken back is over as what was refused, but says so.
function shownState({ state, withdrawn }: Landing): ShownState {
  return state === 'rejected' && withdrawn === true ? 'withdrawn' : state;
}

// What is said must not be contradicted by a deadline that has passed.
const over: readonly LandingState[] = ['completed', 'expired', 'rejected'];

function sentence(landing: Landing, texts: LandingTexts): string {
  const { state, returnUrl, slow, writesWhenReady } = landing;
  const { states, slow: slowText } = returnUrl === undefined ? texts : texts.inline;
  if (state !== 'preparing' || slow !== true) return states[shownState(landing)];
  return writesWhenReady === true ? texts.slowTold : slowText;
}

// Whatever became of the assessment: a candidate is never kept from the application.
function wayBack({ state, returnUrl }: Landing, linkToken: string, texts: LandingTexts): Html {
  if (returnUrl === undefined) return html``;
  const done = state === 'completed';
  const back = `${linkToken}/done`;
  return done
    ? html`<p>${linkButton(texts.inline.goOn, back)}</p>`
    : html`<p><a href="${back}">${texts.inline.goOnWithout}</a></p>`;
}

// Addresses are relative, so that the page works wherever the gateway is mounted.
function action({ state, returnUrl }: Landing, linkToken: string, texts: LandingTexts): Html {
  if (state === 'preparing') return html`<p><a href="${linkToken}">${texts.lookAgain}</a></p>`;
  if (state !== 'ready' && state !== 'started') return html``;
  // Who takes it while applying is never written to.
  const zone = returnUrl === undefined ? html` data-zone="${linkToken}/time-zone"` : html``;
  return html`<form method="post" action="${linkToken}/start" ${zone}>
    <p>${button(state === 'ready' ? texts.start : texts.continue)}</p>
  </form>`;
}

function about(landing: Landing, texts: LandingTexts): Html {
  const { accountName, assessmentNames, durationMinutes: minutes, jobTitle, state } = landing;
  const until = over.includes(state) ? undefined : landing.deadline;
  const length =
    minutes === undefined
      ? undefined
      : fill(texts.durationText, { duration: spokenDuration(texts.language, minutes) });
  return facts([
    [texts.askedBy, html`<bdi>${accountName}</bdi>`],
    [texts.what, html`<bdi>${landing.packageName}</bdi>`],
    [texts.job, jobTitle === undefined ? undefined : html`<bdi>${jobTitle}</bdi>`],
    [texts.parts, partsOf(assessmentNames)],
    [texts.duration, length],
    [texts.deadline, until === undefined ? undefined : moment(until, texts.language)],
  ]);
}

function partsOf(names: readonly string[]): Html | undefined {
  if (names.length === 0) return undefined;
  const parts = names.map((name) => html`<li><bdi>${name}</bdi></li>`);
  return html`<ul>
    ${parts}
  </ul>`;
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
    timeZoneName: 'short',
  });
  return html`<time datetime="${iso}">${format.format(new Date(iso))}</time>`;
}
