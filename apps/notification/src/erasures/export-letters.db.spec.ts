import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { encryptionKey, notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec({ ENCRYPTION_KEY: encryptionKey });
const told = async (orderId: string) => {
  const traces = { orderIds: [orderId], candidates: [], addresses: [] };
  const { places } = await world.app.exportLetters.run(traces);
  return new Map(places.map(({ place, rows }) => [place, rows.map((row) => JSON.parse(row) as object)]));
};

it('what became of the letters about an order is told, and nothing of those about another', async () => {
  const [event, other] = [orderEvent(), orderEvent()];
  await world.invite(event);
  await world.invite(other);
  const { orderId } = event.data;
  expect((await told(orderId)).get('invitations')).toMatchObject([{ order_id: orderId, status: 'due' }]);
  expect((await told(randomUUID())).get('invitations')).toEqual([]);
});
