import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRODUCT_APPS } from '../../tools/processes.mjs';
import { scaledAmong } from '../contracts/kubernetes/autoscaling.fixture.js';
import { dockerFile, documents } from '../contracts/manifests.fixture.js';
import { connected, invitation, ordered, reaches, start } from './stories.fixture.js';
import { logOf } from './traces.fixture.js';
import { type ProductApp, World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const measured = async (app: ProductApp): Promise<string> => {
  const response = await fetch(`http://localhost:${world.healthPort(app)}/metrics`);
  expect(response.status).toBe(200);
  return response.text();
};

it('whoever scrapes the apps sees an order go through them, and nobody whom it is about', async () => {
  const { companyId, accountId } = await connected(world);
  const { orderId, email } = await ordered(world, companyId);
  await start(await invitation(world, email));
  await reaches(world, orderId, 'IN_PROGRESS');
  const expected: Record<ProductApp, RegExp[]> = {
    gateway: [
      /assay_http_request_duration_seconds_count\{method="POST",route="\/sr\/packages\/orders",status="202"\} [1-9]/,
    ],
    consent: [/assay_connections\{status="active",health="(ok|unknown)"\} [1-9]/],
    ordering: [
      /assay_work_duration_seconds_count\{work="outbox",outcome="done"\} [1-9]/,
      /assay_request_duration_seconds_count\{operation="place-order",outcome="done"\} [1-9]/,
      /assay_call_duration_seconds_count\{to="engine",call="assign-order",outcome="\w+"\} [1-9]/,
    ],
    notification: [/assay_call_duration_seconds_count\{to="mail",call="invitation",outcome="sent"\} [1-9]/],
    results: [
      /assay_call_duration_seconds_count\{to="smartrecruiters",call="[\w-]+",outcome="accepted"\} [1-9]/,
      /assay_turn_wait_seconds_count\{call="[\w-]+",outcome="turn"\} [1-9]/,
      /assay_submissions\{view="parked"\} \d/,
      /assay_event_duration_seconds_count\{operation="[\w-]+",outcome="done"\} [1-9]/,
    ],
  };
  for (const app of PRODUCT_APPS) {
    await eventually(async () => {
      const text = await measured(app);
      for (const line of [...expected[app], /assay_check_passes\{check="database"\} 1/])
        expect(text).toMatch(line);
    });
    const text = await measured(app);
    for (const secret of [companyId, accountId, email, orderId]) expect(text).not.toContain(secret);
    // What comes from outside may not make one more line each time.
    expect(text.split('\n').length).toBeLessThan(5000);
  }
});

describe('what sizes an app', () => {
  const scalers = scaledAmong(documents(dockerFile('kubernetes/production/autoscaling.yaml')));
  // The scrape writes these on what the app exports.
  const ofTheScrape = ['job', 'instance'];

  it.each(PRODUCT_APPS)('is measured by %s itself, under every label that is asked for', async (app) => {
    await fetch(world.gatewayUrl);
    const asked = scalers.filter((one) => one.app === app).flatMap((one) => one.asked);
    expect(asked.length).toBeGreaterThan(0);
    const text = await eventually(async () => {
      const measuredNow = await measured(app);
      for (const { metric } of asked) expect(measuredNow).toMatch(new RegExp(`^${metric}\\{`, 'm'));
      return measuredNow;
    });
    for (const { metric, labels } of asked) {
      const own = Object.keys(labels).filter((label) => !ofTheScrape.includes(label));
      const series = text.split('\n').filter((line) => line.startsWith(`${metric}{`));
      expect(series.filter((line) => own.every((label) => line.includes(`${label}="`)))).toEqual(series);
      // One that the app wrote itself would be renamed by the scrape, and asked for in vain.
      expect(series.filter((line) => ofTheScrape.some((label) => line.includes(`${label}="`)))).toEqual([]);
    }
  });
});

it('and an address that nobody serves makes no line of its own', async () => {
  await fetch(`${world.gatewayUrl}/no/such/${crypto.randomUUID()}`);
  await eventually(async () =>
    expect(await measured('gateway')).toMatch(
      /assay_http_request_duration_seconds_count\{method="any",route="none",status="404"\} [1-9]/,
    ),
  );
  expect(await measured('gateway')).not.toContain('no/such');
});

it.each(PRODUCT_APPS)(
  '%s knows nothing of traces where there is no collector, and does not even read how they are made',
  async (app) => {
    expect(await measured(app)).not.toContain('assay_spans_total');
    expect(await logOf(app)).toContain('"correlationId"');
    const folder = resolve(import.meta.dirname, `../../apps/${app}/dist`);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    const texts = await Promise.all(
      files.map(async (name) => [name, await readFile(resolve(folder, name), 'utf8')] as const),
    );
    const makers = texts.flatMap(([name, text]) => (text.includes('BatchSpanProcessor') ? [name] : []));
    expect(makers).toEqual([expect.stringMatching(/^otlp-recorder-/)]);
    const readers = texts.filter(([, text]) => new RegExp(`^import .*"./${makers[0]}"`, 'm').test(text));
    expect(readers.map(([name]) => name)).toEqual([]);
  },
);
