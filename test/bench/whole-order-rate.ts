import { availableParallelism, loadavg } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, invitation, ordered, reaches } from '../journeys/stories.fixture.js';
import { World } from '../journeys/world.fixture.js';
import { perOrder, type Used, used } from './cost.js';
import { percentile, publish } from './figures.js';

const rows: string[][] = [];
const load = loadavg()[0] ?? 0;
const companies = 20;
let world: World;
let connectedOnes: string[] = [];

beforeAll(async () => {
  world = await World.start({ SWEEP_INTERVAL_MS: '1000' });
  for (let one = 0; one < companies; one += 1) connectedOnes.push((await connected(world)).companyId);
});
afterAll(async () => {
  await world.stop();
  publish({
    name: 'What one order costs',
    command: 'npx vitest run --config test/bench/vitest.config.ts whole-order',
    about: `One order on its way to an invited candidate and PENDING at SmartRecruiters, of ${companies} companies in turn; five apps as
processes of their own, PostgreSQL (with fsync), NATS, the sandbox and the measuring share the machine; the load average
was ${load.toFixed(1)} on ${availableParallelism()} cores before it began. CPU is that of the five apps and PostgreSQL.`,
    header: [
      'at once',
      'orders',
      'per second',
      'commits',
      'statements',
      'WAL flushes',
      'WAL in KiB',
      'CPU in ms',
      'of it PostgreSQL',
      'to 202 p50 / p99 in ms',
      'to PENDING p50 / p99 in ms',
    ],
    rows,
  });
});

async function whole(number: number, times: { answered: number[]; pending: number[] }): Promise<void> {
  const began = performance.now();
  const companyId = connectedOnes[number % companies] ?? '';
  const { orderId, email } = await ordered(world, companyId);
  times.answered.push(performance.now() - began);
  await reaches(world, orderId, 'PENDING');
  times.pending.push(performance.now() - began);
  await invitation(world, email);
}

async function costs(orders: number, atOnce: number): Promise<Used> {
  const times = { answered: [] as number[], pending: [] as number[] };
  const before = await used(world);
  const began = performance.now();
  let placed = 0;
  const hand = async (): Promise<void> => {
    while (placed < orders) await whole(placed++, times);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
  const seconds = (performance.now() - began) / 1000;
  // What an order still has to settle when everybody outside has seen it.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const cost = perOrder(before, await used(world), orders);
  const cpu = Object.values(cost.cpu).reduce((sum, one) => sum + one, 0);
  const both = (values: number[]): string =>
    [0.5, 0.99].map((share) => percentile(values, share).toFixed(0)).join(' / ');
  rows.push([
    String(atOnce),
    String(orders),
    (orders / seconds).toFixed(1),
    cost.commits.toFixed(1),
    cost.statements.toFixed(0),
    cost.flushes.toFixed(1),
    (cost.walBytes / 1024).toFixed(1),
    (1000 * cpu).toFixed(0),
    (1000 * (cost.cpu['postgres'] ?? 0)).toFixed(0),
    both(times.answered),
    both(times.pending),
  ]);
  process.stdout.write(`${JSON.stringify(cost)}\n${rows.at(-1)?.join(' | ')}\n`);
  return cost;
}

describe('one order on its whole way', () => {
  it.each([
    [100, 1],
    [600, 32],
  ])('%i of them, %i at once, are counted', async (orders, atOnce) => {
    expect((await costs(orders, atOnce)).commits).toBeGreaterThan(0);
  });
});
