import { type App, rollOrder } from '../../installation/fleet.js';
import type { Act } from '../scene.js';

// The others have to carry the story on by themselves for a while.
const ordersWithout = 4;

/** One process of this app dies; some orders later there is another one. */
function killApp(app: App): Act {
  return {
    name: `kill a ${app}`,
    ...(app === 'gateway' && { mayFail: 'the calls that it has in hand break off' }),
    run: async ({ installation: { fleet }, load }) => {
      await fleet.kill(app);
      await load.more(ordersWithout);
      await fleet.revive(app);
      return `${ordersWithout} orders with one ${app}`;
    },
  };
}

/** One node of each kind is killed, and comes back. */
export const kills: readonly Act[] = [
  ...rollOrder.map(killApp),
  {
    name: 'kill the NATS server that leads the stream',
    run: async ({ installation: { bus }, load }) => {
      const leader = await bus.killLeader();
      await load.more(ordersWithout);
      await bus.revive(leader);
      return `${leader}; it is back and has the whole stream`;
    },
  },
  {
    name: 'kill a standby of PostgreSQL',
    run: async ({ installation: { databases }, load }) => {
      const lost = await databases.killStandby();
      await load.more(ordersWithout);
      return `${lost}; ${await databases.addStandby()} takes its place`;
    },
  },
];

/** The primary dies, and the standby that has most of it takes over behind the same address. */
export const failover: Act = {
  name: 'kill the primary of PostgreSQL, promote a standby',
  mayFail: 'nothing takes a commit until a standby is promoted',
  run: async ({ installation: { databases }, load }) => {
    const { lost, promoted } = await databases.failOver();
    await load.more(ordersWithout);
    return `${lost} is gone, ${promoted} leads, ${await databases.addStandby()} is its new standby`;
  },
};
