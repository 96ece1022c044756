import { randomUUID } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '../../apps/results/migrations/index.js';
import type { ResultsConfig } from '../../apps/results/src/app.config.js';
import { entities } from '../../apps/results/src/app.module.js';
import {
  mostInASecond,
  SmartRecruitersServer,
} from '../../apps/results/src/calls/smartrecruiters.fixture.js';
import { FakeBus, orderSheet, resultOf, resultsApp } from '../../apps/results/src/results-app.fixture.js';
import { percentile, publish } from './figures.js';

const rows: string[][] = [];
const load = loadavg()[0] ?? 0;
let spec: TestDatabase;
let server: SmartRecruitersServer;

beforeAll(async () => {
  spec = await testDatabase('results', { migrations, entities, poolMax: 40 });
  server = await SmartRecruitersServer.start();
});
afterAll(async () => {
  await spec.close();
  await server.close();
  publish({
    name: 'Results delivered to SmartRecruiters',
    command: 'npx vitest run --config test/bench/vitest.config.ts',
    about: `Due results are in PostgreSQL (with fsync) when the clock starts; a local SmartRecruiters answers after
20 ms. Replicas, SmartRecruiters and the measuring share one process, beside PostgreSQL; the load average of the
machine was ${load.toFixed(1)} on ${availableParallelism()} cores before it began. "Most in a second" is what
SmartRecruiters saw of one company in any window of 1 s; it allows 10.`,
    header: ['what', 'results', 'seconds', 'per second', 'most in a second'],
    rows,
  });
});

async function owe(companies: number, each: number): Promise<void> {
  await spec.clear();
  server.reset();
  server.script = () => ({ status: 200, delayMs: 20 });
  const body = JSON.stringify({
    score: 74,
    scoreLabel: 'Pass',
    assessments: [{ id: 'a-python', score: 80 }],
  });
  await spec.sql(
    `WITH orders AS (
       SELECT gen_random_uuid() AS id, 'company' || c AS company
         FROM generate_series(1, $1::int) c, generate_series(1, $2::int)),
     lanes AS (INSERT INTO lanes (company_id) SELECT DISTINCT company FROM orders),
     sheets AS (
       INSERT INTO result_sheets (order_id, company_id, result_callback_url, package_name, revision, invited_at,
                                  assessments_document)
       SELECT id, company, $3 || '/assessment-api/v202010/orders/' || id || '/results', 'Backend', 1, now(),
              '[{"id": "a-python", "name": "Python basics", "status": "pending"}]' FROM orders),
     versions AS (
       INSERT INTO result_versions (order_id, version, result_document, hash, submitted_at)
       SELECT id, 1, $4, 'x', now() FROM orders)
     INSERT INTO submissions (id, company_id, wanted_hash) SELECT id, company, 'x' FROM orders`,
    [companies, each, server.url, body],
  );
  await spec.sql('ANALYZE');
}

async function replicas(count: number, changes: Partial<ResultsConfig>, bus = new FakeBus()) {
  const several = Array.from({ length: count }, () => resultsApp(spec, server.url, changes, bus));
  const apps = await Promise.all(several);
  for (const { loop } of apps) loop.start();
  return { apps, stop: () => Promise.all(apps.map(({ loop }) => loop.stop())) };
}

function mostOfOneCompany(): number {
  const tokens = new Set(server.calls.map(({ token }) => token));
  return Math.max(
    ...[...tokens].map((token) => mostInASecond(server.calls.filter((call) => call.token === token))),
  );
}

async function measure(
  what: string,
  { companies, each, count }: { companies: number; each: number; count: number },
  changes: Partial<ResultsConfig> = {},
): Promise<void> {
  await owe(companies, each);
  const total = companies * each;
  const startedAt = performance.now();
  const running = await replicas(count, changes);
  await eventually(() => expect(server.shown.size).toBe(total), 240_000);
  const seconds = (performance.now() - startedAt) / 1000;
  await running.stop();
  rows.push([
    what,
    String(total),
    seconds.toFixed(1),
    (total / seconds).toFixed(1),
    String(mostOfOneCompany()),
  ]);
}

it('one company, one replica', () => measure('1 company, 1 replica', { companies: 1, each: 80, count: 1 }));

it('twenty companies, one replica', () =>
  measure('20 companies, 1 replica', { companies: 20, each: 80, count: 1 }));

it('twenty companies, four replicas', () =>
  measure('20 companies, 4 replicas', { companies: 20, each: 80, count: 4 }));

it('what the machine could do without SmartRecruiters’ limits', () => {
  const lifted = {
    SUBMISSION_CALLS_PER_SECOND: 100,
    SUBMISSION_CALLS_AT_ONCE: 100,
    SUBMISSION_CONCURRENCY: 64,
    SUBMISSION_WINDOW_MS: 1000,
  };
  // The server keeps to 10 a second per company, so that each company gets as many as it may in its first second.
  return measure(
    '200 companies with 8 results each, 1 replica',
    { companies: 200, each: 8, count: 1 },
    lifted,
  );
});

it('another company beside a backlog of 10,000', async () => {
  for (const backlog of [0, 10_000]) {
    await owe(1, Math.max(backlog, 1));
    const running = await replicas(2, {});
    const [app] = running.apps;
    await sleep(2000);
    const waits: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const sheet = orderSheet({ companyId: 'other', orderId: randomUUID(), resultCallbackUrl: '' });
      app?.bus.sheets.set(sheet.orderId, { ...sheet, resultCallbackUrl: server.callbackUrl(sheet.orderId) });
      const startedAt = performance.now();
      await app?.record.run(resultOf(sheet.orderId));
      await eventually(() => expect(server.shown.has(sheet.orderId)).toBe(true));
      waits.push(performance.now() - startedAt);
      await sleep(200);
    }
    await running.stop();
    const p = (share: number) => `${Math.round(percentile(waits, share))} ms`;
    const what = `another company’s result, recorded to accepted, beside a backlog of ${backlog}: p50 ${p(0.5)}, p95 ${p(0.95)}`;
    rows.push([what, '20', '', '', String(mostOfOneCompany())]);
  }
});
