import { Problem } from '@assay/contracts';
import { notice } from '@assay/look';
import { html } from '@assay/runtime';
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

/** Does what a form asks for and leads back to its page, which says that it was done; or says why not and leads back. */
export async function actInConsole(
  reply: FastifyReply,
  { visit, back }: { readonly visit: ConsoleVisit; readonly back: string },
  act: () => Promise<ConsoleDeed>,
): Promise<void> {
  try {
    const deed = await act();
    const { said, to } = typeof deed === 'string' ? { said: deed, to: back } : deed;
    await reply.redirect(`${to}?said=${said}`, 303);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const title = 'This did not work';
    const places = (error.errors ?? []).map(
      ({ pointer, message }) => html`<li>${pointer.slice(1)} ${message}</li>`,
    );
    const body = html`<h1>${title}</h1>
      ${notice(
        html`<p role="alert">${error.message}</p>
          ${
            places.length === 0
              ? html``
              : html`<ul>
                  ${places}
                </ul>`
          }`,
        { tone: 'bad' },
      )}
      <p><a class="button" href="${back}">Back</a></p>`;
    await sendConsolePage(reply, { title, body, reader: visit, status: statusFor(error.code, 'browser') });
  }
}
