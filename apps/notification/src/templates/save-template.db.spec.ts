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

it('what was saved last counts', async () => {
  await app.saveTemplate.run({ ...template, body: 'Anders' });
  const saved = await app.saveTemplate.run(template);
  expect(saved).toEqual({ ...template, updatedAt: expect.any(String) });
  expect(await app.showTemplate.run(named)).toEqual(saved);
});

it.each([
  ['{candidate.email}', '{candidate.email}'],
  ['{{link}}', '{{link}'],
  ['{link', '{link'],
  ['{}', '{}'],
  ['{constructor}', '{constructor}'],
  ['{ link }', '{ link }'],
])('a body with %s is refused, naming what is unknown', async (part) => {
  const saving = app.saveTemplate.run({ ...template, body: `Hallo ${part} und {link}` });
  await expect(saving).rejects.toMatchObject({ code: 'template-placeholder-unknown' });
  await expect(saving).rejects.toThrow('There are: candidate.firstName');
  await expect(app.showTemplate.run(named)).rejects.toMatchObject({ code: 'template-not-found' });
});

it('a subject is one line', async () => {
  const saved = await app.saveTemplate.run({ ...template, subject: 'Hallo\r\nBcc: x@example.org' });
  expect(saved.subject).toBe('Hallo Bcc: x@example.org');
});

it('a subject never contains the link', async () => {
  const saving = app.saveTemplate.run({ ...template, subject: 'Hallo: {link}' });
  await expect(saving).rejects.toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/subject' }] });
});
