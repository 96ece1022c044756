import { exportLetters } from '@assay/contracts/notification';
import { exportOrders, findPerson } from '@assay/contracts/ordering';
import { exportResults } from '@assay/contracts/results';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const zoe = { email: 'zoe@example.org' };
const ask = () => asVendor(gateway, 'POST', '/v1/exports', zoe);

it('everything of a person comes in one answer, however many pages it takes, and the asking is on the trail', async () => {
  gateway.bus.answer(findPerson, () => ({ orderIds: [], candidates: [], addresses: [zoe] }));
  gateway.bus.answer(exportLetters, () => ({ places: [{ place: 'notices', rows: [] }] }));
  gateway.bus.answer(exportResults, () => ({ places: [{ place: 'people', rows: ['{"n":1}'] }] }));
  gateway.bus.answer(exportOrders, ({ after, addresses }) => {
    expect(addresses).toEqual([zoe]);
    const rows = after === undefined ? ['{"n":2}'] : ['{"n":3}'];
    return { places: [{ place: 'orders', rows }], ...(after === undefined ? { next: '0 2' } : {}) };
  });
  const { status, body } = await ask();
  expect(status).toBe(200);
  const { places } = body as { places: { place: string; rows: object[] }[] };
  expect(places).toEqual(
    expect.arrayContaining([
      { place: 'gateway.intake', rows: [] },
      { place: 'notification.notices', rows: [] },
      { place: 'ordering.orders', rows: [{ n: 2 }, { n: 3 }] },
      { place: 'results.people', rows: [{ n: 1 }] },
    ]),
  );
  const trail = await gateway.db.sql(
    'SELECT operation, phase, subject_document FROM audit_entries ORDER BY position',
  );
  expect(trail.at(-2)).toMatchObject({ operation: 'export-person', phase: 'asked' });
  expect(JSON.stringify(trail)).not.toContain('zoe');
});

it('nothing is told while an app is away: half of it would look like all', async () => {
  gateway.bus.silence(exportResults);
  expect((await ask()).status).toBe(503);
});
