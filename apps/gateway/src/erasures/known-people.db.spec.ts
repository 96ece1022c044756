import { placeOrder } from '@assay/contracts/ordering';
import { everybody, type Identity } from '@assay/persistence';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';
import { knownPeople } from './known-people.js';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

it('everybody whom an order that came in names is found, and nobody of one that was emptied', async () => {
  gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
  const headers = { authorization: `Bearer ${await gateway.token()}` };
  const payload = orderBodyFixture();
  await gateway.app.inject({ method: 'POST', url: '/sr/packages/orders', headers, payload });
  const found = async (): Promise<Identity[]> => {
    const identities: Identity[] = [];
    for await (const { companyId, candidateId, email } of everybody(gateway.db.database, knownPeople))
      identities.push({ companyId, candidateId, email });
    return identities;
  };
  const { candidate, requester } = payload;
  expect(await found()).toEqual([
    { companyId: 'NorthwindRobotics', candidateId: candidate.id, email: candidate.email },
    { companyId: 'NorthwindRobotics', candidateId: null, email: requester?.email },
  ]);
  await gateway.db.sql(`UPDATE intake SET order_document = '{}'`);
  expect(await found()).toEqual([]);
});
