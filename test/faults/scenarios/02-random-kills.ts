import { rollOrder } from '../../installation/fleet.js';
import { atLeast, exactly, type Figures, type Scenario, scaled, told } from '../scenario.js';
import type { Stage } from '../stage/stage.js';
import { kills, type Part } from '../stage/strikes.js';

const servers: readonly Part[] = ['nats', 'jetstream', 'postgres'];
const parts: readonly Part[] = [...rollOrder, ...servers];

/** So many orders, and so many kills over all parts. */
export async function playRandomKills(
  stage: Stage,
  { orders, count, seed }: { readonly orders: number; readonly count: number; readonly seed: number },
): Promise<Figures> {
  // Apps and servers die by two hands, so that some are away together.
  const ofServers = Math.round((count * servers.length) / parts.length);
  await stage.play(
    { orders },
    kills(stage, rollOrder, { orders, count: count - ofServers, seed: `${seed} apps` }),
    kills(stage, servers, { orders, count: ofServers, seed: `${seed} servers` }),
  );
  const { story } = stage;
  return {
    counted: [
      told('orders', orders),
      // Who gave up after the first answer is one in five of those that met a fault.
      atLeast('accepted', story.acceptedCount, Math.ceil(orders * 0.8)),
      exactly('at their end', story.endedCount, story.acceptedCount),
      exactly('kills', stage.times('kill'), count),
      exactly('parts killed', parts.filter((part) => stage.times('kill', part) > 0).length, parts.length),
    ],
  };
}

/** Whatever dies at whatever moment: nothing is lost and nothing comes twice. */
export const scenario: Scenario = {
  number: 2,
  title: 'Any part is killed at random while orders come in',
  // Whoever orders hears of a database that is away before the next one has given up.
  needs: { settings: { INTAKE_DEADLINE_MS: '4000' } },
  play: (stage, { seed, scale }) => {
    const orders = scaled(10_000, scale, 40);
    return playRandomKills(stage, { orders, count: scaled(50, scale, parts.length), seed });
  },
};
