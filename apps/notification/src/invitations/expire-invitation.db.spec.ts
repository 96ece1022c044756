import { type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { MailServer } from '../mail/mail-server.fixture.js';
import { Invitation } from './invitation.entity.js';
import { InvitationAttempt } from './invitation-attempt.entity.js';
import { notification, orderEvent } from './notification.fixture.js';

let spec: TestDatabase;
let mail: MailServer;
let app: ReturnType<typeof notification>;

beforeAll(async () => {
  spec = await testDatabase('notification', { migrations, entities: [Invitation, InvitationAttempt] });
});
beforeEach(async () => {
  await spec.clear();
  mail = new MailServer();
  app = notification(spec.database, await mail.start());
  return async () => {
    await spec.database.stopLoops();
    await app.close();
    await mail.stop();
  };
});
afterAll(() => spec.close());

const rows = () => spec.sql<Record<string, unknown>>('SELECT * FROM invitations ORDER BY order_id');
const consume = (event = orderEvent()) => spec.database.transaction((tx) => app.invite.run(event, tx));
const expire = (event = orderEvent()) => spec.database.transaction((tx) => app.expire.run(event, tx));

it('an order that expires before its invitation was sent is not invited any more', async () => {
  const event = orderEvent();
  await consume(event);
  await expire(event);
  expect(await rows()).toMatchObject([{ status: 'withdrawn', due_at: null, reason: 'The order expired.' }]);
});

it('an order that expired before it was announced is not invited', async () => {
  const event = orderEvent();
  await expire(event);
  await consume(event);
  expect(await rows()).toMatchObject([{ status: 'withdrawn', due_at: null }]);
});
