import { type App, rollOrder } from '../../installation/fleet.js';
import { drawer, evenly } from './draw.js';
import type { Strike } from './hand.js';
import type { Stage } from './stage.js';

/** What can be killed. */
export type Part = App | 'nats' | 'jetstream' | 'postgres';

/** Calls that come while something is away. */
const longestAbsence = 6;
const starts = 5;

/** Kills one process of an app, and starts another one some calls later. */
async function killApp(stage: Stage, app: App, absence: number): Promise<void> {
  await stage.installation.fleet.kill(app);
  await stage.story.steps.later('call', absence);
  await reviveApp(stage, app);
}

/** Starts a process of an app that died. */
export async function reviveApp({ installation }: Stage, app: App): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await installation.fleet.revive(app);
    } catch (error) {
      // PostgreSQL may be struck while an app starts; whoever runs it starts it again.
      if (tries === starts) throw error;
    }
  }
}

async function killServer(stage: Stage, part: Part, absence: number): Promise<void> {
  if (part === 'postgres') {
    await stage.database.kill();
    await stage.story.steps.later('call', absence);
    return stage.database.revive();
  }
  await stage.nats.kill();
  await stage.story.steps.later('call', absence);
  return stage.nats.revive({ wiped: part === 'jetstream' });
}

/** Kills a part and brings it back; `jetstream` comes back without anything that it kept. */
export async function killPart(stage: Stage, part: Part, absence: number): Promise<void> {
  const app = rollOrder.find((one) => one === part);
  await (app ? killApp(stage, app, absence) : killServer(stage, part, absence));
}

/** So many kills of these parts, each as often as every other, spread over the calls with which orders come in. */
export function kills(
  stage: Stage,
  parts: readonly Part[],
  { count, orders, seed }: { readonly count: number; readonly orders: number; readonly seed: string },
): Strike[] {
  const draw = drawer(seed);
  const share = orders / (count + 1);
  return evenly(parts, count, draw).map((part, index) => {
    const absence = 1 + draw(longestAbsence);
    return {
      step: 'call',
      number: Math.max(1, Math.floor(share * (index + 1 / 2)) + draw(Math.ceil(share))),
      name: 'kill',
      target: part,
      run: () => killPart(stage, part, absence),
    };
  });
}
