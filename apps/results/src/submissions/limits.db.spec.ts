import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { mostInASecond, type RecordedCall } from '../calls/smartrecruiters.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const of = (company: string): RecordedCall[] =>
  world.server.calls.filter(({ token }) => token.includes(`-${company}-`));
const invite = (companyId: string, count: number) =>
  Promise.all(Array.from({ length: count }, () => world.invited({ companyId })));
const replicas = async (count: number) => {
  const apps = [world.app];
  while (apps.length < count) apps.push(await world.replica());
  for (const { loop } of apps) loop.start();
};

it('four replicas together keep to 8 calls in any second and 6 at once, as SmartRecruiters sees it', async () => {
  // Slow and fast answers in turn, so that what begins together does not arrive or end together.
  let calls = 0;
  world.server.script = () => ({ status: 200, delayMs: [5, 400, 30, 120][(calls += 1) % 4] ?? 0 });
  await Promise.all([invite('northwind', 50), invite('acme', 20)]);
  await replicas(4);
  await eventually(() => expect(world.server.shown.size).toBe(70), 20_000);
  for (const company of ['northwind', 'acme']) {
    expect(mostInASecond(of(company))).toBeLessThanOrEqual(8);
    expect(Math.max(...of(company).map(({ atOnce }) => atOnce))).toBeLessThanOrEqual(6);
    expect(of(company).filter(({ status }) => status !== 200)).toEqual([]);
  }
  expect(of('northwind')).toHaveLength(50);
});

it('the limits hold although some calls are long on their way', async () => {
  await invite('northwind', 40);
  const late = await world.replica();
  const send = late.client.patchResults.bind(late.client);
  late.client.patchResults = async (...call) => {
    await sleep(Math.random() * 700);
    return send(...call);
  };
  for (const { loop } of [world.app, late]) loop.start();
  await eventually(() => expect(world.server.shown.size).toBe(40), 20_000);
  expect(mostInASecond(of('northwind'))).toBeLessThanOrEqual(8);
});

it('waiting for a turn burns no attempt, and leaves nothing on record', async () => {
  await invite('northwind', 20);
  await replicas(2);
  await eventually(() => expect(world.server.shown.size).toBe(20), 10_000);
  await eventually(async () =>
    expect(
      await world.spec.sql(`SELECT 1 FROM submissions WHERE status <> 'delivered' OR failures > 0`),
    ).toEqual([]),
  );
  expect(await world.spec.sql('SELECT 1 FROM submission_attempts')).toHaveLength(20);
});

it('a backlog of one company does not delay another', async () => {
  const [seed] = await invite('northwind', 1);
  await world.spec.sql(
    `WITH copies AS (SELECT gen_random_uuid() AS id FROM generate_series(1, 10000)),
     sheets AS (
       INSERT INTO result_sheets (order_id, company_id, account_id, result_callback_url, package_id, package_name,
                                  placed_at, revision, status, invited_at)
       SELECT c.id, t.company_id, t.account_id, replace(t.result_callback_url, t.order_id::text, c.id::text),
              t.package_id, t.package_name, t.placed_at, t.revision, t.status, t.invited_at
         FROM copies c, result_sheets t WHERE t.order_id = $1 RETURNING order_id, company_id)
     INSERT INTO submissions (id, company_id, wanted_hash) SELECT order_id, company_id, 'x' FROM sheets`,
    [seed?.orderId],
  );
  await replicas(2);
  await eventually(() => expect(of('northwind').length).toBeGreaterThan(8));
  await invite('acme', 5);
  world.app.loop.wake();
  await eventually(() => expect(of('acme')).toHaveLength(5));
  // Of ten thousand, eight a second.
  expect(of('northwind').length).toBeLessThan(1000);
});

it('companies take turns when there is room for one call only', async () => {
  await world.restart({ SUBMISSION_CONCURRENCY: 1 });
  for (const company of ['acme', 'northwind', 'umbrella']) await invite(company, 3);
  world.app.loop.start();
  await eventually(() => expect(world.server.shown.size).toBe(9));
  const turns = world.server.calls.map(({ token }) => token.split('-')[1] ?? '');
  for (const round of [turns.slice(0, 3), turns.slice(3, 6), turns.slice(6, 9)]) {
    expect(round.sort()).toEqual(['acme', 'northwind', 'umbrella']);
  }
});

it('a company that never answers does not delay another', async () => {
  world.server.script = ({ token }) =>
    token.includes('northwind') ? { status: 200, delayMs: 1900 } : undefined;
  await invite('northwind', 40);
  await world.restart({ SUBMISSION_CONCURRENCY: 8 });
  world.app.loop.start();
  await eventually(() => expect(of('northwind')).toHaveLength(6));
  await invite('acme', 4);
  world.app.loop.wake();
  await eventually(() => expect(of('acme')).toHaveLength(4));
  // Six at once, two seconds each: the first ones are on their way, and most wait.
  expect(of('northwind').length).toBeLessThan(40);
});

it('a company whose calls always fail is tried with one call at a time, until one succeeds', async () => {
  await world.restart({
    SUBMISSION_RETRY_BASE_SECONDS: 1,
    SUBMISSION_RETRY_CAP_SECONDS: 1,
    SUBMISSION_PROBE_CAP_SECONDS: 1,
  });
  let broken = true;
  world.server.script = () => ({ status: broken ? 500 : 200, delayMs: 50 });
  await invite('northwind', 16);
  world.app.loop.start();
  await eventually(() => expect(of('northwind').length).toBeGreaterThan(14), 15_000);
  expect(
    of('northwind')
      .slice(11)
      .map(({ atOnce }) => atOnce),
  ).toEqual(
    of('northwind')
      .slice(11)
      .map(() => 1),
  );
  broken = false;
  await eventually(() => expect(world.server.shown.size).toBe(16), 15_000);
});

it('a replica that dies in the middle of a call holds nothing up for longer than its lease', async () => {
  await world.restart({ SUBMISSION_LEASE_SECONDS: 3 });
  const [sheet] = await invite('northwind', 1);
  // What a process that was killed during its call leaves behind.
  await world.spec.sql(
    `UPDATE submissions SET attempt = 1, leased_until = now() + interval '1 second' WHERE id = $1`,
    [sheet?.orderId],
  );
  await world.spec.sql(
    `INSERT INTO send_permits (company_id, order_id, attempt, granted_at, expires_at)
     SELECT 'northwind', $1, 1, now(), now() + interval '1 second' FROM generate_series(1, 6)`,
    [sheet?.orderId],
  );
  world.app.loop.start();
  await eventually(() => expect(of('northwind')).toHaveLength(1), 4000);
  await eventually(async () =>
    expect((await world.submission(sheet?.orderId ?? ''))?.status).toBe('delivered'),
  );
});
