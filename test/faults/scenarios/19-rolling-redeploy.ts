import { join } from 'node:path';
import { anotherBuild, type Tree } from '../../bench/tree.js';
import { rollOrder } from '../../installation/fleet.js';
import { exactly, type Scenario, scaled, told } from '../scenario.js';
import type { Strike } from '../stage/hand.js';
import type { Stage } from '../stage/stage.js';

/** Every process of every app gives way to one of this build, which is ready before the old one is told to stop. */
async function roll(stage: Stage, build: Tree): Promise<void> {
  const { fleet } = stage.installation;
  fleet.build = build;
  await fleet.roll(...rollOrder);
}

/** A release is rolled out and back under load: nobody who orders notices. */
export const scenario: Scenario = {
  number: 19,
  title: 'Every app is rolled to another build and back while orders come in',
  needs: { replicas: 2 },
  play: async (stage, { scale }) => {
    const { installation, story } = stage;
    const [orders, cycles] = [scaled(4000, scale, 40), scaled(10, scale)];
    const now = installation.fleet.build;
    const next = await anotherBuild(join(stage.folder, 'next'), '0.0.0-another-build');
    let failed = 0;
    stage.history.onSeen(({ kind, status }) => {
      if (kind === 'order-answered' && status !== 202) failed += 1;
    });
    const share = orders / (2 * cycles + 1);
    const strikes: Strike[] = Array.from({ length: 2 * cycles }, (_, index) => ({
      step: 'call',
      number: Math.max(1, Math.floor(share * (index + 1 / 2))),
      name: 'roll',
      target: index % 2 === 0 ? 'there' : 'back',
      run: () => roll(stage, index % 2 === 0 ? next : now),
    }));
    await stage.play({ orders, insistent: true }, strikes);
    return {
      counted: [
        told('orders', orders),
        exactly('rolls there', stage.times('roll', 'there'), cycles),
        exactly('rolls back', stage.times('roll', 'back'), cycles),
        exactly('calls without a 202', failed, 0),
        exactly('processes that did not end as told', installation.fleet.complaints.length, 0),
        exactly('at their end', story.endedCount, orders),
      ],
    };
  },
};
