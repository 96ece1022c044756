import { Problem } from '@assay/contracts';
import { notice } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { FastifyReply } from 'fastify';
import { statusFor } from '../answers/problem.filter.js';
import { sendConsolePage } from './console-answer.js';
import type { ConsoleVisit } from './signed-in.js';

/** What was done a moment ago, as an address names it, and the sentence for it. */
const sentences = {
  extended: 'The candidate has until then, and hears of it once.',
  invited: 'The candidate is invited once more; what became of it stands below in a moment.',
  cancelled: 'The order is rejected. SmartRecruiters hears why, and so does a candidate who was invited.',
  replayed: 'It is due again, and is tried at once.',
  waits: 'It is due already, or on its way. Nothing was changed.',
  erasing: 'The person is being erased.',
  tested: 'A webhook.test is on its way. What was answered stands below in a moment.',
  branded: 'The brand is saved. Pages show it within ten seconds; mails that were sent stay as they are.',
  pictured: 'The logo is saved. Pages show it within ten seconds; mails that were sent stay as they are.',
  unpictured: 'The logo is taken away. Mails that were sent still show it.',
  worded: 'The words are saved. Pages show them within ten seconds.',
  written: 'The template is saved. Mails that were sent stay as they are.',
  unwritten: 'The template is forgotten. What names it is sent in our words.',
  checked: 'SmartRecruiters was asked just now.',
  ended: 'The connection takes no new orders. Open ones are finished, then its credentials are destroyed.',
  consumed: 'It had its effect now.',
  failed: 'Some failed again and stay. The log of the app says why.',
  none: 'There was nothing left to do.',
} as const;

type ConsoleSaid = keyof typeof sentences;

/** What was done, and where that is seen, unless it is where the form was. */
export type ConsoleDeed = ConsoleSaid | { readonly said: ConsoleSaid; readonly to: string };

/** The sentence that an address of a page asks for; nothing for what nobody does. */
export function saidOf(said: unknown): string | undefined {
  return typeof said === 'string' && Object.hasOwn(sentences, said)
    ? sentences[said as ConsoleSaid]
    : undefined;
}

// What a problem says to programs, in the words of whoever looks at a page.
const inWords: Readonly<Record<string, string>> = {
  'precondition-failed': 'Somebody changed it since this page was opened, so nothing was saved.',
};

/** Where a form was sent from, and by whom. */
export interface ConsoleAct {
  readonly visit: ConsoleVisit;
  readonly back: string;
  /** The form once more, with what was typed, where it is refused; it may say at each field what is wrong there. */
  readonly again?: Html | ((problem: Problem) => Html);
  /** What fields are called on the page, by their names. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Does what a form asks for and leads back to its page, which says that it was done; or says why not and leads back. */
export async function actInConsole(
  reply: FastifyReply,
  from: ConsoleAct,
  act: () => Promise<ConsoleDeed>,
): Promise<void> {
  await orSayWhyNot(reply, from, async () => {
    const deed = await act();
    const { said, to } = typeof deed === 'string' ? { said: deed, to: from.back } : deed;
    await reply.redirect(`${to}${to.includes('?') ? '&' : '?'}said=${said}`, 303);
  });
}

/** Answers a form; or, where that is refused, says why on a page that leads back. */
export async function orSayWhyNot(
  reply: FastifyReply,
  { visit, back, again, labels = {} }: ConsoleAct,
  answer: () => Promise<unknown>,
): Promise<void> {
  try {
    await answer();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const title = 'This did not work';
    const body = html`<h1>${title}</h1>
      ${refusal(error, labels)} ${typeof again === 'function' ? again(error) : (again ?? html``)}
      <p><a class="button ${again ? html`quiet` : html``}" href="${back}">Back</a></p>`;
    await sendConsolePage(reply, { title, body, reader: visit, status: statusFor(error.code, 'browser') });
  }
}

function refusal({ code, message, errors = [] }: Problem, labels: Readonly<Record<string, string>>): Html {
  const places = errors.map(({ pointer, message: wrong }) => {
    const name = pointer.slice(1);
    return html`<li>${labels[name] ?? name} ${wrong}</li>`;
  });
  const list = html`<ul>
    ${places}
  </ul>`;
  return notice(
    html`<p role="alert">${inWords[code] ?? message}</p>
      ${places.length === 0 ? html`` : list}`,
    { tone: 'bad' },
  );
}
