import { atMost, exactly, type Scenario, scaled, told } from '../scenario.js';
import { kills } from '../stage/strikes.js';

const backWithinMs = 15_000;

/** PostgreSQL dies under load: what was answered 202 is there, what nobody knows is found out, and orders are taken again. */
export const scenario: Scenario = {
  number: 7,
  title: 'PostgreSQL is killed while orders come in',
  needs: { gateways: 2 },
  play: async (stage, { seed, scale }) => {
    const [orders, count] = [scaled(4000, scale, 60), scaled(20, scale, 2)];
    const { story } = stage;
    const unknown = new Set<unknown>();
    let longest = 0;
    let back = 0;
    stage.history.onSeen(({ kind, call, status }) => {
      if (kind === 'order-answered' && status !== 202) unknown.add(call);
    });
    const strikes = kills(stage, ['postgres'], { count, orders, seed: `${seed}` }).map((strike) => ({
      ...strike,
      run: async () => {
        await strike.run();
        const began = performance.now();
        const before = story.steps.count('accepted');
        await story.steps.later('accepted', 1);
        if (story.steps.count('accepted') > before) back += 1;
        longest = Math.max(longest, performance.now() - began);
      },
    }));
    await stage.play({ orders, insistent: true }, strikes);
    return {
      counted: [
        told('orders', orders),
        exactly('kills', stage.times('kill', 'postgres'), count),
        exactly('times that orders were taken again', back, count),
        atMost('ms until they were', Math.round(longest), backWithinMs),
        told('calls without a 202', unknown.size),
        exactly('accepted in the end', story.acceptedCount, orders),
        exactly('at their end', story.endedCount, orders),
      ],
    };
  },
};
