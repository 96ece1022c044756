import { type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { InvitationAttempt } from '../invitations/invitation-attempt.entity.js';
import { notification } from '../invitations/notification.fixture.js';

let spec: TestDatabase;
let app: ReturnType<typeof notification>;

beforeAll(async () => {
  spec = await testDatabase('notification', { migrations, entities: [Invitation, InvitationAttempt] });
  app = notification(spec.database, 'smtp://127.0.0.1:1');
});
beforeEach(() => spec.clear());
afterAll(async () => {
  await app.close();
  await spec.close();
});

const named = { accountId: 'acme', templateId: 'friendly' };
const template = {
  ...named,
  language: 'de',
  subject: 'Hallo {candidate.firstName}',
  body: 'Liebe(r) {candidate.firstName},\n\nbitte {package.name} für {account.name} bis {deadline}: {link}',
};

it('the templates of an account are its own', async () => {
  await app.saveTemplate.run(template);
  expect(await app.showTemplate.run(named)).toMatchObject(template);
  const other = app.showTemplate.run({ ...named, accountId: 'other' });
  await expect(other).rejects.toMatchObject({ code: 'template-not-found' });
});
