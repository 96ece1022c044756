import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, exactly, type Scenario, scaled, told } from '../scenario.js';
import type { Strike } from '../stage/hand.js';
import type { Stage } from '../stage/stage.js';
import { kills } from '../stage/strikes.js';

const awayMs = 300_000;
const caughtUpMs = 300_000;

/** Away for some minutes and for some orders. */
function outage(stage: Stage, number: number, scale: number): Strike {
  return {
    step: 'call',
    number,
    name: 'away',
    target: 'nats',
    run: async () => {
      await stage.nats.kill();
      await Promise.all([sleep(awayMs * scale), stage.story.steps.later('call', 10)]);
      await stage.nats.revive();
    },
  };
}

/** NATS dies again and again, and stays away: every order is taken all the same, and what is owed is done afterwards. */
export const scenario: Scenario = {
  number: 8,
  title: 'NATS is killed and stays away for minutes while orders come in',
  waits: true,
  needs: {},
  play: async (stage, { seed, scale }) => {
    const [orders, count] = [scaled(3000, scale, 60), scaled(20, scale, 2)];
    const { story } = stage;
    // A company’s first token needs consent, which is asked over NATS; from then on the gateway knows its key.
    const warm = stage.companies.length;
    await stage.play({ orders: warm, insistent: true });
    let refused = 0;
    stage.history.onSeen(({ kind, status }) => {
      if (kind === 'order-answered' && status !== 202) refused += 1;
    });
    const half = Math.floor(orders / 2);
    const strikes = kills(stage, ['nats'], { count, orders: half, seed: `${seed}` });
    const later = (strike: Strike): Strike => ({ ...strike, number: strike.number + warm });
    let returned = 0;
    const away = outage(stage, half, scale);
    const last = { ...away, run: () => away.run().then(() => void (returned = performance.now())) };
    await stage.play(
      { orders, insistent: true, inHand: Infinity, betweenMs: 600 },
      [...strikes, last].map(later),
    );
    return {
      counted: [
        told('orders', orders),
        exactly('kills', stage.times('kill', 'nats'), count),
        exactly('outages', stage.times('away', 'nats'), 1),
        told('seconds away', Math.round((awayMs * scale) / 1000)),
        exactly('calls without a 202', refused, 0),
        exactly('at their end', story.endedCount, orders + warm),
        atMost('ms until all was done after it', Math.round(performance.now() - returned), caughtUpMs),
      ],
    };
  },
};
