import { button } from '@assay/look';
import { html } from '@assay/runtime';
import type { LandingTexts } from '../candidate-texts/landing-texts.js';
import type { SentPage } from '../page-door/send-page.js';

/** The page on which a candidate stops reminders, and the same once they are stopped. */
export function remindersPage(texts: LandingTexts, isStopped: boolean): SentPage {
  const { language, direction, reminders } = texts;
  const form = html`<form method="post" action="stop">
    <p>${button(reminders.stop)}</p>
  </form>`;
  const body = html`<h1>${reminders.title}</h1>
    <p role="status">${isStopped ? reminders.stopped : reminders.question}</p>
    ${isStopped ? html`` : form}`;
  return { language, direction, title: reminders.title, body };
}
