import type { PageBrand } from '@assay/brand';
import type { Problem } from '@assay/contracts';
import { type Html, html } from '@assay/runtime';
import type { KnownLanguages } from '@assay/look';
import { landingTexts } from '../candidate-texts/landing-languages.js';
import type { LandingTexts } from '../candidate-texts/landing-texts.js';
import type { SentPage } from '../page-door/send-page.js';
import { fill } from '../page-languages/fill.js';
import { inWordsOf } from '../page-languages/own-words.js';

// What stands around it speaks no other language, and is nobody's product.
const inEnglish = /^\/console(\/|\?|$)/;
const candidates = /^\/[ci]\//;

/** Where a problem is said, and to whom. */
export interface ProblemPlace {
  readonly url: string;
  readonly reader: KnownLanguages;
  readonly brand: PageBrand;
  /** By which we find it in our logs. */
  readonly number: string;
}

/** A problem in the language of whoever reads it, and in the words of the brand where it has any. */
export function spokenProblem(problem: Problem, { url, reader, brand, number }: ProblemPlace): SentPage {
  const texts = inEnglish.test(url)
    ? landingTexts.english
    : inWordsOf(brand, 'landing', landingTexts.for(reader));
  const { language, direction } = texts;
  const { later, number: numbered } = texts.problem;
  const title = titleOf(problem, url, texts);
  const back = backFrom(problem, url);
  const body = html`<h1>${title}</h1>
    ${sentence(problem, url, texts)} ${problem.retry === 'later' ? html`<p>${later}</p>` : html``}
    ${back === undefined ? html`` : html`<p><a href="${back}">${texts.inline.goOn}</a></p>`}
    <p class="soft">${fill(numbered, { number })}</p>`;
  return { language, direction, title, body };
}

function titleOf(
  { code }: Problem,
  url: string,
  { problem: { title, nowhere, home } }: LandingTexts,
): string {
  if (code !== 'not-found' || candidates.test(url)) return title;
  return url === '/' ? home.title : nowhere;
}

// What has no words of its own is said in English, and where it only has to be waited for, not at all.
function sentence({ code, message, retry }: Problem, url: string, texts: LandingTexts): Html {
  const { language, problem } = texts;
  if (code === 'report-link-not-found' || code === 'timeline-link-not-found')
    return html`<p>${problem.ended}</p>`;
  // Half of an address leads nowhere just as well.
  if (code === 'link-not-found' || (code === 'not-found' && candidates.test(url)))
    return html`<p>${problem.link}</p>`;
  if (code === 'not-found') return whoComesHere(texts);
  if (retry === 'later' && language !== 'en') return html``;
  return html`<p lang="en" dir="ltr">${message}</p>`;
}

function whoComesHere({ problem: { home } }: LandingTexts): Html {
  return html`<p>${home.text}</p>
    <ul>
      <li>${home.mailed}</li>
      <li>${home.connects}</li>
      <li>${home.doubt}</li>
    </ul>`;
}

// A candidate is never kept from the application, whatever does not work here.
function backFrom({ code }: Problem, url: string): string | undefined {
  const [, linkToken, start] = /^\/i\/([\w.~-]+)(\/start)?$/.exec(url.split('?', 1)[0] ?? '') ?? [];
  if (linkToken === undefined || code === 'link-not-found') return undefined;
  return start ? 'done' : `${linkToken}/done`;
}
