import type { FailpointName } from '@assay/runtime';
import { type Action, type Part, placeOf } from './failpoint-table.fixture.js';
import type { Failpoints } from './failpoints.fixture.js';
import { Patience, type Scene } from './patience.fixture.js';
import { WholeLife } from './whole-life.fixture.js';

/** What is armed while somebody lives with us. */
export interface Armed {
  readonly action: Action;
  readonly points: readonly FailpointName[];
}

// Longer than a submission is leased for.
const pauseMs = 3500;

/** A whole life, as far as it reaches these points, each of which fails once on its way. */
export async function liveThrough(
  scene: Scene,
  failpoints: Failpoints,
  { action, points }: Armed,
): Promise<WholeLife> {
  const fault = action === 'pause' ? `pause:${pauseMs}` : action;
  const byApp = Map.groupBy(points, (name) => placeOf(name).app);
  failpoints.arm(new Map([...byApp].map(([app, names]) => [app, names.map((name) => `${name}:${fault}`)])));
  const awaits = (words: string) => failpoints.left().some((left) => left.startsWith(words));
  const life = new WholeLife(new Patience(scene, awaits));
  const needed = new Set<string>([
    'connecting',
    'order',
    ...points.map((name) => placeOf(name).part),
  ] satisfies Part[]);
  const live = async (): Promise<void> => {
    for (const [part, liveIt] of Object.entries(life.parts)) if (needed.has(part)) await liveIt();
  };
  await failpoints.during(scene, live);
  return life;
}
