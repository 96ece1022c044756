import { setTimeout as sleep } from 'node:timers/promises';
import { short } from '../arithmetic.js';
import { used } from '../cost.js';
import { inTurn, type Outcome, type Scene, type Side, Sides } from '../measure.js';
import { memoryOf } from '../processes.js';
import type { Product } from '../product.js';

/** What the product holds and uses while nobody wants anything. */
export async function idle(scene: Scene): Promise<Outcome> {
  const seen = new Map<Side['name'], Awaited<ReturnType<typeof idling>>>();
  for (const tree of scene.earlier ? [scene.now, scene.earlier] : [scene.now]) {
    await using sides = await Sides.start({ ...scene, now: tree }, { count: 1 });
    // What the start and the first orders leave behind is settled and collected.
    await sleep(scene.parameters.idleSeconds * 250);
    const found = await inTurn([sides.now], 1, ({ product }) =>
      idling(product, scene.parameters.idleSeconds),
    );
    const [only] = found.get(tree.name) ?? [];
    if (only) seen.set(tree.name, only);
  }
  const memory = (name: Side['name']): string => {
    const { rss = NaN, pss = NaN } = seen.get(name) ?? {};
    return `RSS ${short(rss)} MiB, PSS ${short(pss)} MiB`;
  };
  const cpu = (name: Side['name']): string => {
    const { apps = NaN, postgres = NaN, nats = NaN, commits = NaN } = seen.get(name) ?? {};
    return `${short(apps)} % + ${short(postgres)} % (NATS ${short(nats)} %; ${short(commits)} commits/s)`;
  };
  return {
    rows: [
      {
        what: 'idle: memory of the five apps',
        goal: '≤ 600 MiB',
        now: memory('now'),
        earlier: memory('earlier'),
      },
      {
        what: `idle: CPU of apps + PostgreSQL over ${scene.parameters.idleSeconds} s, of a core`,
        goal: '≤ 1 %',
        now: cpu('now'),
        earlier: cpu('earlier'),
      },
    ],
    numbers: Object.fromEntries(seen),
  };
}

async function idling(product: Product, seconds: number) {
  const before = await used(product);
  await sleep(seconds * 1000);
  const after = await used(product);
  const percent = (names: readonly (keyof typeof before)[]): number =>
    names.reduce((sum, name) => sum + after[name] - before[name], 0) / (seconds * 10);
  const memory = Object.values(product.pids).map(memoryOf);
  return {
    apps: percent(['gateway', 'consent', 'ordering', 'notification', 'results']),
    postgres: percent(['postgres']),
    nats: percent(['nats']),
    commits: (after.commits - before.commits) / seconds,
    rss: memory.reduce((sum, { rss }) => sum + rss, 0),
    pss: memory.reduce((sum, { pss }) => sum + pss, 0),
    each: Object.fromEntries(Object.entries(product.pids).map(([app, pid]) => [app, memoryOf(pid)])),
  };
}
