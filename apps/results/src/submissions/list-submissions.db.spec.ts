import type { SubmissionStanding } from '@assay/contracts/results';
import { expect, it } from 'vitest';
import { resultsSpec } from '../results-spec.fixture.js';
import { ListSubmissions } from './list-submissions.js';
import { Submissions } from './submissions.repository.js';

const world = resultsSpec();
const list = () => new ListSubmissions(world.spec.database, new Submissions());
const stands = (orderId: string, status: string, failures = 0) =>
  world.spec.sql('UPDATE submissions SET status = $2, failures = $3 WHERE id = $1', [
    orderId,
    status,
    failures,
  ]);

it('lists the orders whose submission stands so, newest first, each once', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 5; at += 1) ids.push((await world.invited()).orderId);
  for (const orderId of ids) await stands(orderId, 'parked');
  const newest = [...ids].sort().reverse();
  const first = await list().run({ standing: 'parked', limit: 2 });
  expect(first.orderIds).toEqual(newest.slice(0, 2));
  const rest = await list().run({ standing: 'parked', cursor: first.nextCursor ?? '' });
  expect(rest).toEqual({ orderIds: newest.slice(2) });
});

it('lists those of the accounts that may be seen, page by page, and gives away no id of another', async () => {
  const own = [await world.invited({ accountId: 'acme' }), await world.invited({ accountId: 'acme' })];
  for (let at = 0; at < 3; at += 1) own.push(await world.invited({ accountId: 'hooli' }));
  for (const { orderId } of own) await stands(orderId, 'parked');
  const acme = own.slice(0, 2).map(({ orderId }) => orderId);
  const newest = acme.toSorted().toReversed();
  const first = await list().run({ standing: 'parked', limit: 1, accountIds: ['acme'] });
  expect(first).toEqual({ orderIds: newest.slice(0, 1), nextCursor: newest[0] });
  const rest = { standing: 'parked', limit: 1, accountId: 'acme', cursor: newest[0] ?? '' } as const;
  expect(await list().run(rest)).toEqual({ orderIds: newest.slice(1) });
  expect(await list().run({ standing: 'parked', accountId: 'hooli', accountIds: ['acme'] })).toEqual({
    orderIds: [],
  });
});

it.each<[SubmissionStanding, number]>([
  ['due', 2],
  ['retrying', 1],
  ['dead-lettered', 1],
  ['parked', 1],
  ['gone', 1],
  ['delivered', 1],
])('tells %s from everything else', async (standing, listed) => {
  const all = [['due'], ['due', 3], ['dead-lettered'], ['parked'], ['gone'], ['delivered']] as const;
  for (const [status, failures] of all) await stands((await world.invited()).orderId, status, failures);
  expect((await list().run({ standing })).orderIds).toHaveLength(listed);
});

it('refuses a cursor that it never gave', async () => {
  await expect(list().run({ standing: 'parked', cursor: 'x' })).rejects.toMatchObject({
    code: 'invalid-input',
    errors: [{ pointer: '/cursor' }],
  });
});
