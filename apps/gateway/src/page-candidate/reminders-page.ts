import { html } from '@assay/runtime';
import type { LandingTexts } from '../candidate-texts/landing-texts.js';
import { page } from '../page-door/page.js';

/** The page on which a candidate stops reminders, and the same once they are stopped. */
export function remindersPage({ language, direction, reminders }: LandingTexts, isStopped: boolean): string {
  const form = html`<form method="post" action="stop">
    <p><button type="submit">${reminders.stop}</button></p>
  </form>`;
  const body = html`<h1>${reminders.title}</h1>
    <p role="status">${isStopped ? reminders.stopped : reminders.question}</p>
    ${isStopped ? html`` : form}`;
  return page({ language, direction, title: reminders.title, body });
}
