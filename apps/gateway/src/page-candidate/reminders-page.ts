import type { Landing } from '@assay/contracts/ordering';
import { button } from '@assay/look';
import { html } from '@assay/runtime';
import type { SentPage } from '../page-door/send-page.js';
import { fill, fillPlain } from '../page-languages/fill.js';
import { candidateWords, type LandingReader } from './landing-page.js';

/** The page on which a candidate stops reminders, and the same once they are stopped. */
export function remindersPage(landing: Landing, isStopped: boolean, reader: LandingReader = {}): SentPage {
  const { texts, values } = candidateWords(landing, reader);
  const { language, direction, reminders } = texts;
  const form = html`<form method="post" action="stop">
    <p>${button(reminders.stop)}</p>
  </form>`;
  const body = html`<h1>${fill(reminders.title, values)}</h1>
    <p role="status">${fill(isStopped ? reminders.stopped : reminders.question, values)}</p>
    ${isStopped ? html`` : form}`;
  return { language, direction, title: fillPlain(reminders.title, values), body };
}
