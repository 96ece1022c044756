import { setTimeout as sleep } from 'node:timers/promises';
import type { Strike } from '../stage/hand.js';
import type { LinkName } from '../stage/link.js';
import type { Stage } from '../stage/stage.js';
import type { Toxic } from './toxic.js';

const lookMs = 100;
// In looks at which nothing had moved: everybody waits for the line, and nobody orders.
const stillLooks = 30;
// More calls than these pass a line that a toxic has no work on.
const mostCalls = 25;

/** A line, how it is spoiled, and for how many calls. */
export interface Spoiling {
  readonly name: LinkName;
  readonly toxic: Toxic;
  /** Begins at the how-manieth call. */
  readonly number: number;
  readonly calls: number;
  /** Done meanwhile, for what does not happen by itself. */
  readonly meanwhile?: () => Promise<void>;
}

/** Spoils a line for some calls, and for some more until a connection has felt it. */
export function spoil(stage: Stage, { name, toxic, number, calls, meanwhile }: Spoiling): Strike {
  const run = async (): Promise<void> => {
    const link = stage.link(name);
    const felt = (): number => link.tally.get(toxic.kind)?.connections ?? 0;
    const before = felt();
    link.add(toxic);
    try {
      await meanwhile?.();
      await untilCalls(stage, calls, () => true);
      await untilCalls(stage, mostCalls, () => felt() === before);
    } finally {
      await link.remove(toxic);
    }
  };
  return { step: 'call', number, name: toxic.kind, target: name, run };
}

/** Waits for some calls, as long as it is worth it and somebody still orders. */
async function untilCalls({ story }: Stage, calls: number, worthIt: () => boolean): Promise<void> {
  const end = story.steps.count('call') + calls;
  let seen = story.steps.count('call');
  for (let still = 0; still < stillLooks && seen < end && worthIt(); still += 1) {
    await sleep(lookMs);
    const now = story.steps.count('call');
    if (now !== seen) still = 0;
    seen = now;
  }
}
