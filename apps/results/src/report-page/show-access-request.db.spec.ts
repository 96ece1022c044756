import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const unknown = { code: 'report-link-not-found' };

it('who asked is said for the order that was asked about, and for no other', async () => {
  world.app.bus.policies.set('northwind', { reportAccess: 'request-access' });
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  const [link] = (await world.app.listLinks.run({ orderId })).items;
  const token = link?.url.split('/').at(-1) ?? '';
  const remy = { name: 'Remy Doe', email: 'remy@northwind.example' };
  await world.app.requestAccess.run({ token, ...remy });
  const [told] = (await world.events('report-visited')) as { requestId: string }[];
  const requestId = told?.requestId ?? '';
  expect(await world.app.showAccessRequest.run({ orderId, requestId })).toEqual(remy);
  const { orderId: other } = await world.placed();
  await expect(world.app.showAccessRequest.run({ orderId: other, requestId })).rejects.toMatchObject(unknown);
});

it('a request that nobody made is not found', async () => {
  const { orderId } = await world.placed();
  const request = { orderId, requestId: randomUUID() };
  await expect(world.app.showAccessRequest.run(request)).rejects.toMatchObject(unknown);
});
