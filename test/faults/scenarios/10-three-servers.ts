import type { Toxic } from '../links/toxic.js';
import { atLeast, exactly, type Scenario, scaled, told as only } from '../scenario.js';
import { drawer, evenly } from '../stage/draw.js';
import type { Strike } from '../stage/hand.js';
import type { Stage } from '../stage/stage.js';

const acts = ['partition', 'partition of the leader', 'pause of the leader', 'restart'] as const;
const callsBetween = 8;
const callsAway = 3;

/** A line that is cut, and one on which everything is lost until it is whole again. */
const cuts: readonly Toxic[] = [{ kind: 'down' }, { kind: 'timeout' }];

class Nemesis {
  private turn = 0;
  constructor(private readonly stage: Stage) {}

  async do(act: (typeof acts)[number], drawn: number): Promise<void> {
    const { busSet } = this.stage;
    const { names } = busSet;
    if (act === 'partition') return this.part(names[drawn % names.length] ?? '', drawn);
    if (act === 'partition of the leader') return this.part(await busSet.leader(), drawn);
    if (act === 'pause of the leader') return this.pause(await busSet.leader());
    // One after the other, as a rolling restart does.
    this.turn += 1;
    return busSet.revive(names[this.turn % names.length] ?? '');
  }

  private async part(name: string, drawn: number): Promise<void> {
    const { busSet, routes, story } = this.stage;
    const join = routes.part(name, cuts[drawn % cuts.length] ?? { kind: 'down' });
    try {
      await busSet.leader(name);
      await story.steps.later('call', callsAway);
    } finally {
      await join();
    }
    await busSet.whole();
  }

  private async pause(name: string): Promise<void> {
    const { busSet, story } = this.stage;
    busSet.pause(name);
    try {
      await busSet.leader(name);
      await story.steps.later('call', callsAway);
    } finally {
      await busSet.resume(name);
    }
  }
}

/** Three servers of NATS that are torn apart, stand still or are replaced lose nothing and double nothing. */
export const scenario: Scenario = {
  number: 10,
  title: 'Three NATS servers are torn apart, stand still and are replaced while orders come in',
  waits: true,
  needs: { natsServers: 3 },
  play: async (stage, { seed, scale }) => {
    const count = scaled(100, scale, 2 * acts.length);
    const draw = drawer(`${seed} servers`);
    const nemesis = new Nemesis(stage);
    const strikes: Strike[] = evenly(acts, count, draw).map((act, index) => {
      const drawn = draw(6);
      return {
        step: 'call',
        number: (index + 1) * callsBetween,
        name: act,
        target: 'nats',
        run: () => nemesis.do(act, drawn),
      };
    });
    // Nobody waits for orders that wait for NATS.
    const orders = (count + 2) * callsBetween;
    await stage.play({ orders, inHand: orders }, strikes);
    const { story, routes } = stage;
    return {
      counted: [
        only('accepted', story.acceptedCount),
        atLeast('at their end', story.endedCount, story.acceptedCount),
        exactly(
          'steps',
          acts.reduce((sum, act) => sum + stage.times(act, 'nats'), 0),
          count,
        ),
        exactly('kinds of them', acts.filter((act) => stage.times(act, 'nats') > 0).length, acts.length),
        atLeast('lines between servers cut', routes.felt('down'), 1),
        atLeast('lines on which all was lost', routes.felt('timeout'), 1),
      ],
    };
  },
};
