import { availableParallelism, loadavg } from 'node:os';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filledIn, hiring } from '../journeys/applying.fixture.js';
import { World } from '../journeys/world.fixture.js';
import { percentile, publish } from './figures.js';

const rows: string[][] = [];
const load = loadavg()[0] ?? 0;
let world: World;
let companyId: string;

beforeAll(async () => {
  world = await World.start();
  ({ companyId } = await hiring(world));
  await answered(20, 4);
});
afterAll(async () => {
  await world.stop();
  publish({
    name: 'Inline orders answered while the candidate waits',
    command: 'npx vitest run --config test/bench/vitest.config.ts inline-order',
    about: `From the call of SmartRecruiters to the whole answer with the candidate's address, as the sandbox measured it:
five apps as processes of their own, PostgreSQL (with fsync), NATS, the sandbox and the measuring share the machine; the
load average was ${load.toFixed(1)} on ${availableParallelism()} cores before it began. The engine is told of each order
meanwhile. The goal is a p95 under 300 ms.`,
    header: ['at once', 'orders', 'p50 in ms', 'p95 in ms', 'p99 in ms', 'longest in ms'],
    rows,
  });
});

/** The milliseconds each of so many orders took, with so many at once. */
async function answered(count: number, atOnce: number): Promise<number[]> {
  const applications: { readonly applicationId: string }[] = [];
  for (let left = count; left > 0; left -= 1) applications.push(await filledIn(world, companyId));
  const times: number[] = [];
  const work = async (): Promise<void> => {
    for (let next = applications.pop(); next; next = applications.pop()) {
      const { answers } = await world.sandbox.orderInline(next.applicationId);
      expect(answers[0]?.status).toBe(200);
      times.push(answers[0]?.ms ?? Infinity);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return times;
}

it.each([
  [1, 200],
  [8, 800],
])('with %i at once, %i candidates are answered within 300 ms', async (atOnce, count) => {
  const times = await answered(count, atOnce);
  const figures = [0.5, 0.95, 0.99, 1].map((share) => percentile(times, share).toFixed(0));
  rows.push([String(atOnce), String(count), ...figures]);
  expect(percentile(times, 0.95)).toBeLessThan(300);
});
