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

const template = { accountId: 'acme', language: 'en', subject: 'Hello', body: 'Hello' };
const missing = (accountId: string, ...templateIds: string[]) =>
  app.checkTemplates.run({ accountId, templateIds });

it('the templates that an account does not have are told once each', async () => {
  await app.saveTemplate.run({ ...template, templateId: 'friendly' });
  await app.saveTemplate.run({ ...template, accountId: 'other', templateId: 'formal' });
  expect(await missing('acme', 'shop', 'friendly', 'formal', 'shop')).toEqual({
    missing: ['formal', 'shop'],
  });
  expect(await missing('acme', 'friendly')).toEqual({ missing: [] });
  expect(await missing('acme')).toEqual({ missing: [] });
});
