import { exactly, type Scenario, scaled, told } from '../scenario.js';
import { mailsInDoubt } from '../stage/mails-in-doubt.js';
import type { Stage } from '../stage/stage.js';
import { kills } from '../stage/strikes.js';

// So many more would strike than may, so that all of them do while a third of the mails is sent.
const plenty = 3;

/** Mail by a provider that knows a message again: whoever sends dies, and answers are lost after the message is taken. */
export const scenario: Scenario = {
  number: 3,
  title: 'Whoever sends mail is killed, and answers of a provider that knows a message again are lost',
  needs: { mailByProvider: true },
  play: async (stage, { seed, scale }) => {
    const [orders, count] = [scaled(10_000, scale, 60), scaled(50, scale, 4)];
    const mailsOf = new Map<string, number>();
    let unheard = 0;
    stage.history.onSeen(({ kind, what, company, order, accepted }) => {
      // That it has the message already can be lost, too.
      if ((kind === 'mail' || kind === 'mail-known') && accepted === false) unheard += 1;
      if (kind !== 'mail' || what !== 'invitation') return;
      const key = `${String(company)} ${String(order)}`;
      mailsOf.set(key, (mailsOf.get(key) ?? 0) + 1);
    });
    await loseAnswers(stage, { count, orders, seed });
    await stage.play(
      // Nobody is at an end while whoever sends is away: others order all the same.
      { orders, insistent: true, inHand: orders },
      kills(stage, ['notification'], { count, orders, seed: `${seed} kills` }),
    );
    const once = [...mailsOf.values()].filter((mails) => mails === 1);
    return {
      counted: [
        told('orders', orders),
        exactly('kills of whoever sends', stage.times('kill', 'notification'), count),
        exactly('answers lost after the message was taken', unheard, count),
        exactly('invited with exactly one mail', once.length, orders),
        exactly('invited with more', mailsOf.size - once.length, 0),
        told('attempts of which nobody knew', await mailsInDoubt(stage)),
        exactly('at their end', stage.story.endedCount, orders),
      ],
    };
  },
};

/** The provider takes so many of the messages, drawn from the seed by the number of the call, and its answers are lost. */
async function loseAnswers(
  { history, outside }: Stage,
  { count, orders, seed }: { readonly count: number; readonly orders: number; readonly seed: number },
): Promise<void> {
  const rate = (plenty * count) / orders;
  history.note('fault', { name: 'answers lost', target: 'mail-api', step: `share ${rate}` });
  await outside.sandbox.script([{ where: 'mail-api', kind: 'drop-answer', rate, times: count }], seed);
}
