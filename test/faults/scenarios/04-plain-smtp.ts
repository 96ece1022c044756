import { eventually } from '@assay/testing';
import { atLeast, atMost, exactly, type Scenario, scaled, told } from '../scenario.js';
import { drawer } from '../stage/draw.js';
import type { Strike } from '../stage/hand.js';
import { mailsInDoubt } from '../stage/mails-in-doubt.js';
import { withOperator } from '../stage/operator.js';
import type { Stage } from '../stage/stage.js';
import { kills } from '../stage/strikes.js';

/** Mail by plain SMTP: the process that sends dies, and the line is cut when the message is there and its answer is not. */
export const scenario: Scenario = {
  number: 4,
  title: 'Whoever sends mail is killed, and lines are cut after the message and before its answer',
  needs: {},
  play: async (stage, { seed, scale }) => {
    const [orders, count] = [scaled(10_000, scale, 60), scaled(50, scale, 4)];
    const copies = new Map<unknown, number>();
    let [mails, unheard] = [0, 0];
    stage.history.onSeen(({ kind, what, message, accepted }) => {
      if (kind !== 'mail' || what !== 'invitation') return;
      mails += 1;
      if (accepted === false) unheard += 1;
      copies.set(message, (copies.get(message) ?? 0) + 1);
    });
    const how = { count, orders, seed: `${seed} kills` };
    // Whoever sends dies twice with one letter in its hand now and then.
    await withOperator(stage, () =>
      stage.play(
        // Nobody is at an end while whoever sends is away: others order all the same.
        { orders, insistent: true, inHand: orders },
        kills(stage, ['notification'], how),
        cuts(stage, { ...how, seed: `${seed} cuts` }, () => unheard),
      ),
    );
    const most = Math.max(0, ...copies.values());
    const uncertain = await mailsInDoubt(stage);
    return {
      counted: [
        told('orders', orders),
        exactly('kills of whoever sends', stage.times('kill', 'notification'), count),
        exactly('lines cut after the message', unheard, count),
        atLeast('invitations', copies.size, orders),
        atMost('copies beyond the first', mails - copies.size, uncertain),
        told('attempts of which nobody knows', uncertain),
        atMost('copies of one invitation', most, 2),
        exactly('at their end', stage.story.endedCount, orders),
      ],
    };
  },
};

/** The mail server takes the next message and is gone before it says so. */
function cuts(
  stage: Stage,
  { count, orders, seed }: { readonly count: number; readonly orders: number; readonly seed: string },
  unheard: () => number,
): Strike[] {
  const draw = drawer(seed);
  const share = orders / (count + 1);
  return Array.from({ length: count }, (_, index) => ({
    step: 'mail',
    number: Math.max(1, Math.floor(share * (index + 1 / 2)) + draw(Math.ceil(share))),
    name: 'cut',
    target: 'smtp',
    run: async () => {
      const before = unheard();
      await stage.outside.sandbox.faults({ where: 'smtp', kind: 'drop-answer', times: 1 });
      // One that has not struck would be replaced by the next, and mails were on their way that it does not strike.
      await eventually(() => {
        const mails = stage.story.steps.count('mail');
        if (unheard() === before) throw new Error(`no line was cut after ${mails} mails`);
      });
    },
  }));
}
