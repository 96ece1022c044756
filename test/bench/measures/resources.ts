import { setTimeout as sleep } from 'node:timers/promises';
import { short } from '../arithmetic.js';
import { type Outcome, type Scene, Sides } from '../measure.js';
import { memoryOf } from '../processes.js';
import type { Product } from '../product.js';
import { highestRate, load, RATES } from '../rates.js';

// As the images start them: sources are mapped, and no code is kept from one start to the next.
const AS_IMAGES = { NODE_OPTIONS: '--enable-source-maps', NODE_DISABLE_COMPILE_CACHE: '1' };

const APPS = ['gateway', 'consent', 'ordering', 'notification', 'results'] as const;
type App = (typeof APPS)[number];

/** What one process of an app takes: MiB while idle and under load, the most it ever held, milliseconds of CPU for an order. */
export interface Resources {
  readonly idle: number;
  readonly load: number;
  readonly most: number;
  readonly cpu: number;
}

/** What each app has to be given: docker/kubernetes is held against these figures. */
export async function resources(scene: Scene): Promise<Outcome> {
  const { parameters } = scene;
  await using sides = await Sides.start(scene, { settings: AS_IMAGES });
  const { product } = sides.now;
  await sleep(parameters.idleSeconds * 250);
  const idle = residentMemory(product);
  const rate = parameters.rate || (await highestRate(scene, sides.now)) || (RATES[0] ?? 0);
  const highest = { ...idle };
  const reading = setInterval(() => raise(highest, residentMemory(product)), 1000);
  const run = await load(sides.now, rate, parameters.sustainedSeconds).finally(() => clearInterval(reading));
  raise(highest, residentMemory(product));
  const of = (app: App): Resources => ({
    idle: idle[app] ?? NaN,
    load: highest[app] ?? NaN,
    most: memoryOf(product.pids[app] ?? 0).most,
    cpu: run[app],
  });
  const found = APPS.map((app) => [app, of(app)] as const);
  return {
    rows: found.map(([app, each]) => row(app, each, rate)),
    numbers: { run, apps: Object.fromEntries(found) },
  };
}

function row(app: App, { idle, load: loaded, most, cpu }: Resources, rate: number): Outcome['rows'][number] {
  return {
    what: `${app} as an image runs it: memory idle, at ${rate} orders a second, the most ever; CPU of an order`,
    goal: '',
    now: `RSS ${short(idle)}, ${short(loaded)}, ${short(most)} MiB; ${short(cpu)} ms`,
  };
}

function residentMemory({ pids }: Product): Record<string, number> {
  return Object.fromEntries(Object.entries(pids).map(([app, pid]) => [app, memoryOf(pid).rss]));
}

function raise(highest: Record<string, number>, seen: Readonly<Record<string, number>>): void {
  for (const [app, rss] of Object.entries(seen)) highest[app] = Math.max(highest[app] ?? 0, rss);
}
