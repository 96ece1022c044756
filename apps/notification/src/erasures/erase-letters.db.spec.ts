import { randomUUID } from 'node:crypto';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { encryptionKey, notificationSpec, orderEvent } from '../notification.fixture.js';
import { failed, report } from '../returns/report.fixture.js';

const world = notificationSpec({ ENCRYPTION_KEY: encryptionKey });

const rows = (table: string) => world.spec.sql<Record<string, unknown>>(`SELECT * FROM ${table}`);
const asked = (orderId: string) => ({
  erasureId: randomUUID(),
  orderIds: [orderId],
  candidates: [],
  addresses: [],
});
const bounce = async () => {
  const [{ id } = { id: '' }] = await world.spec.sql<{ id: string }>('SELECT id FROM invitations');
  return world.app.receiveReturn.run({ mailId: id, version: 1 }, Buffer.from(report(failed)));
};

async function sent(): Promise<string> {
  world.app.loop.start();
  const event = orderEvent();
  await world.invite(event);
  await eventually(async () => expect(await rows('invitations')).toMatchObject([{ status: 'sent' }]));
  return event.data.orderId;
}

it('what mail servers said of a letter is forgotten, and that it was sent is not', async () => {
  const orderId = await sent();
  await bounce();
  expect(await rows('returned_mail')).toHaveLength(1);
  const told = (await world.app.exportLetters.run(asked(orderId))).places;
  const { places } = await world.app.eraseLetters.run(asked(orderId));
  expect(places).toContainEqual({ place: 'returned_mail', count: 1 });
  // What is erased can be told before, place by place.
  expect(told.map(({ place }) => place).sort()).toEqual(places.map(({ place }) => place).sort());
  const [mail] = told.filter(({ place }) => place === 'returned_mail').flatMap(({ rows }) => rows);
  expect(JSON.parse(mail ?? '')).toMatchObject({ outcome: 'failed' });
  expect(await rows('returned_mail')).toEqual([]);
  expect(await rows('invitation_attempts')).toEqual([]);
  expect(await rows('invitations')).toMatchObject([{ status: 'bounced', reason: null, due_at: null }]);
});

it('mail that comes back afterwards brings nothing back', async () => {
  const orderId = await sent();
  await world.app.eraseLetters.run(asked(orderId));
  expect(await bounce()).toBe('ignored');
  expect(await rows('returned_mail')).toEqual([]);
  expect(await rows('invitations')).toMatchObject([{ status: 'sent' }]);
});

it('an invitation that is due is not sent any more, and one that is under way is waited for', async () => {
  const event = orderEvent();
  await world.invite(event);
  const { orderId } = event.data;
  await world.spec.sql(`UPDATE invitations SET leased_until = now() + interval '1 hour'`);
  await expect(world.app.eraseLetters.run(asked(orderId))).rejects.toMatchObject({ code: 'person-busy' });
  await world.spec.sql('UPDATE invitations SET leased_until = NULL');
  await world.app.eraseLetters.run(asked(orderId));
  expect(await rows('invitations')).toMatchObject([{ status: 'withdrawn', due_at: null }]);
  expect(world.mail.received).toEqual([]);
});
