import type { Problem } from '@assay/contracts';
import { type Html, html } from '@assay/runtime';
import type { FastifyRequest } from 'fastify';
import { fill, textsForBrowser } from '../candidate-texts/landing-languages.js';
import type { LandingTexts } from '../candidate-texts/landing-texts.js';
import type { SentPage } from '../page-door/send-page.js';

/** A problem behind a candidate's link, in the language that the browser asks for: whose link it is, is not known. */
export function candidateProblem(
  problem: Problem,
  { url, headers }: FastifyRequest,
  number: string,
): SentPage {
  const texts = textsForBrowser(headers['accept-language']);
  const { language, direction } = texts;
  const { title, later, number: numbered } = texts.problem;
  const back = backFrom(problem, url);
  const body = html`<h1>${title}</h1>
    ${sentence(problem, texts)} ${problem.retry === 'later' ? html`<p>${later}</p>` : html``}
    ${back === undefined ? html`` : html`<p><a href="${back}">${texts.inline.goOn}</a></p>`}
    <p class="soft">${fill(numbered, { number })}</p>`;
  return { language, direction, title, body };
}

// What has no words of its own is said in English, and where it only has to be waited for, not at all.
function sentence({ code, message, retry }: Problem, { language, problem }: LandingTexts): Html {
  // Half of an address leads nowhere just as well.
  if (code === 'link-not-found' || code === 'not-found') return html`<p>${problem.link}</p>`;
  if (retry === 'later' && language !== 'en') return html``;
  return html`<p lang="en" dir="ltr">${message}</p>`;
}

// A candidate is never kept from the application, whatever does not work here.
function backFrom({ code }: Problem, url: string): string | undefined {
  const [, linkToken, start] = /^\/i\/([\w.~-]+)(\/start)?$/.exec(url.split('?', 1)[0] ?? '') ?? [];
  if (linkToken === undefined || code === 'link-not-found') return undefined;
  return start ? 'done' : `${linkToken}/done`;
}
