import { expect, it } from 'vitest';
import { capturedLogs, eventually } from '@assay/testing';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';
import { AccessRequestRetention } from './access-request-retention.js';
import { AccessRequests } from './access-requests.repository.js';

const world = resultsSpec();
const remy = { name: 'Remy Doe', email: 'remy@northwind.example', reason: 'Interview on Monday.' };

/** An order whose report is shown on request, and its link. */
async function onRequest(): Promise<{ orderId: string; token: string }> {
  world.app.bus.policies.set('northwind', { reportAccess: 'request-access' });
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  const [link] = (await world.app.listLinks.run({ orderId })).items;
  return { orderId, token: link?.url.split('/').at(-1) ?? '' };
}

/** Once somebody waits for a row. */
const waits = () =>
  eventually(async () =>
    expect(
      await world.spec.sql(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      ),
    ).not.toEqual([]),
  );

const told = async () => (await world.events('report-visited')) as { orderId: string; requestId: string }[];

it('a request is on the order’s timeline without a name, and shows nothing of the result', async () => {
  const { orderId, token } = await onRequest();
  const page = await world.app.openReport.run({ token, browser: 'other' });
  expect(page).toMatchObject({ access: 'request' });
  expect(page).not.toHaveProperty('score');
  expect(await world.app.requestAccess.run({ token, ...remy })).toEqual({ accountId: 'northwind' });
  const { entries } = await world.app.timeline.run({ orderId });
  expect(entries.map(({ kind }) => kind)).toContain('report-access-requested');
  for (const personal of ['Remy', 'remy@']) expect(JSON.stringify(entries)).not.toContain(personal);
});

it('who asked is told once, in no event, and can be asked for', async () => {
  const { orderId, token } = await onRequest();
  await Promise.all([
    world.app.requestAccess.run({ token, ...remy }),
    world.app.requestAccess.run({ token, ...remy, email: 'REMY@northwind.example' }),
  ]);
  const [first, ...more] = await told();
  expect(first).toMatchObject({ orderId, visit: 'access-requested' });
  expect(more).toEqual([]);
  expect(JSON.stringify(first)).not.toMatch(/remy/i);
  const requestId = first?.requestId ?? '';
  expect(await world.app.showAccessRequest.run({ orderId, requestId })).toMatchObject({ name: 'Remy Doe' });
  await world.app.requestAccess.run({ token, name: 'Kim', email: 'kim@northwind.example' });
  expect(await told()).toHaveLength(2);
});

it('a link that is erased while somebody asks leads nowhere, and who asked is not kept', async () => {
  const { token } = await onRequest();
  const { database } = world.spec;
  let asked: Promise<unknown> = Promise.resolve();
  await database.ownTransaction(async (tx) => {
    await tx.query('SELECT 1 FROM report_links FOR UPDATE');
    asked = world.app.requestAccess.run({ token, ...remy }).catch((error: unknown) => error);
    await waits();
    await tx.query('DELETE FROM report_links');
  });
  expect(await asked).toMatchObject({ code: 'report-link-not-found' });
  expect(await world.spec.sql('SELECT 1 FROM access_requests')).toEqual([]);
});

it('one link is told of so often in an hour, whatever addresses are made up', async () => {
  const { token } = await onRequest();
  for (let number = 0; number < 25; number += 1)
    await world.app.requestAccess.run({ token, name: 'Kim', email: `kim-${number}@northwind.example` });
  expect(await told()).toHaveLength(20);
});

it('who asked is forgotten after its days, and not before', async () => {
  const { token } = await onRequest();
  await world.app.requestAccess.run({ token, ...remy });
  const { config } = world.app;
  const retention = new AccessRequestRetention(
    world.spec.database,
    new AccessRequests(),
    config,
    capturedLogs().logger,
  );
  const left = async (days: number) => {
    await world.spec.sql('UPDATE access_requests SET asked_at = now() - make_interval(days => $1)', [days]);
    await retention.sweep();
    return world.spec.sql('SELECT 1 FROM access_requests');
  };
  expect(await left(config.ACCESS_REQUEST_RETENTION_DAYS - 1)).toHaveLength(1);
  expect(await left(config.ACCESS_REQUEST_RETENTION_DAYS + 1)).toEqual([]);
});

it('a token we did not make asks for nothing', async () => {
  await expect(world.app.requestAccess.run({ token: 'x.y', ...remy })).rejects.toMatchObject({
    code: 'report-link-not-found',
  });
});
