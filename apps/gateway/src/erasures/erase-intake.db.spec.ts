import { randomUUID } from 'node:crypto';
import type { ErasedTraces } from '@assay/contracts';
import { placeOrder } from '@assay/contracts/ordering';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';
import { DecisionNotes } from '../sr-orders/decision-notes.js';
import { EraseIntake } from './erase-intake.js';
import { ExportIntake } from './export-intake.js';

const companyId = 'NorthwindRobotics';
let gateway: Gateway;
let headers: Record<string, string>;
beforeAll(async () => {
  gateway = await startGateway();
  headers = { authorization: `Bearer ${await gateway.token()}` };
});
afterAll(() => gateway.close());
beforeEach(async () => {
  await gateway.db.clear();
  gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
});

const { candidate } = orderBodyFixture();
const place = async (changes = {}) => {
  const payload = orderBodyFixture(changes);
  const request = { method: 'POST', url: '/sr/packages/orders', headers, payload } as const;
  const { statusCode } = await gateway.app.inject(request);
  // Until its decision is noted an order is busy.
  await gateway.app.get(DecisionNotes, { strict: false }).write();
  return statusCode;
};
const erase = (traces: Partial<ErasedTraces>) =>
  gateway.app
    .get(EraseIntake, { strict: false })
    .run({ erasureId: randomUUID(), orderIds: [], candidates: [], addresses: [], ...traces });
const told = async (traces: Partial<ErasedTraces>) =>
  (
    await gateway.app
      .get(ExportIntake, { strict: false })
      .run({ orderIds: [], candidates: [], addresses: [], ...traces })
  ).places;
const dump = async () => JSON.stringify(await gateway.db.sql('SELECT * FROM intake'));

it.each<[string, Partial<ErasedTraces>]>([
  ['an address, however it is written', { addresses: [{ email: candidate.email.toUpperCase() }] }],
  ['the candidate of a company', { candidates: [{ companyId, candidateId: String(candidate.id) }] }],
  ['the recruiter’s address', { addresses: [{ email: String(orderBodyFixture().requester?.email) }] }],
])('what came in is forgotten by %s, and a repeat is answered as before', async (_by, traces) => {
  expect(await place()).toBe(202);
  expect(await dump()).toContain(candidate.email);
  const exported = await told(traces);
  expect(JSON.stringify(exported)).toContain(candidate.email);
  expect(JSON.stringify(exported)).not.toMatch(/body_hash|link_hash/);
  const { places } = await erase(traces);
  expect(new Set(exported.map(({ place }) => place))).toEqual(new Set(places.map(({ place }) => place)));
  expect(places).toContainEqual({ place: 'intake', count: 1 });
  expect(await dump()).not.toContain(candidate.email);
  gateway.bus.asked.length = 0;
  expect(await place()).toBe(202);
  expect(gateway.bus.caused).toEqual([]);
  expect(await dump()).not.toContain(candidate.email);
});

it('another company’s candidate with the same id is left', async () => {
  await place();
  await erase({ candidates: [{ companyId: 'another', candidateId: String(candidate.id) }] });
  await erase({ addresses: [{ email: candidate.email, companyId: 'another' }] });
  expect(await dump()).toContain(candidate.email);
});

it('what came in since the moment that is said is left', async () => {
  await place();
  const addresses = [{ email: candidate.email }];
  await erase({ addresses, before: '2026-01-01T00:00:00Z' });
  expect(await dump()).toContain(candidate.email);
  await erase({ addresses, before: new Date(Date.now() + 60_000).toISOString() });
  expect(await dump()).not.toContain(candidate.email);
});

it('an order that nobody decided about is waited for', async () => {
  gateway.bus.silence(placeOrder);
  await place();
  await expect(erase({ addresses: [{ email: candidate.email }] })).rejects.toMatchObject({
    code: 'person-busy',
  });
  expect(await dump()).toContain(candidate.email);
});
