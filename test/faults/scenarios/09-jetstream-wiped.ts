import { atMost, exactly, type Scenario, scaled, told } from '../scenario.js';
import { kills } from '../stage/strikes.js';

const lateMs = 120_000;

/** JetStream forgets everything, again and again: PostgreSQL knows what is owed, and nobody is written to twice. */
export const scenario: Scenario = {
  number: 9,
  title: 'Everything that JetStream keeps is deleted while orders come in',
  needs: {},
  play: async (stage, { seed, scale }) => {
    const [orders, count] = [scaled(10_000, scale, 60), scaled(5, scale, 2)];
    const acceptedAt = new Map<unknown, number>();
    const orderOf = new Map<unknown, unknown>();
    let [mails, latest] = [0, 0];
    stage.history.onSeen(({ kind, call, order, status, what }, { at }) => {
      if (kind === 'order-begun') orderOf.set(call, order);
      if (kind === 'order-answered' && status === 202) acceptedAt.set(orderOf.get(call), at);
      if (kind !== 'mail' || what !== 'invitation') return;
      mails += 1;
      latest = Math.max(latest, at - (acceptedAt.get(order) ?? at));
    });
    await stage.play(
      { orders, insistent: true },
      kills(stage, ['jetstream'], { count, orders, seed: `${seed}` }),
    );
    return {
      counted: [
        told('orders', orders),
        exactly('wipes', stage.times('kill', 'jetstream'), count),
        exactly('invitations', mails, orders),
        atMost('ms until the last one was there', Math.round(latest), lateMs),
        exactly('at their end', stage.story.endedCount, orders),
      ],
    };
  },
};
