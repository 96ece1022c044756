import { expect, it } from 'vitest';
import { notificationSpec } from '../notification.fixture.js';

const world = notificationSpec();

const template = { accountId: 'acme', language: 'en', subject: 'Hello', body: 'Hello' };
const missing = (accountId: string, ...templateIds: string[]) =>
  world.app.checkTemplates.run({ accountId, templateIds });

it('the templates that an account does not have are told once each', async () => {
  await world.app.saveTemplate.run({ ...template, templateId: 'friendly' });
  await world.app.saveTemplate.run({ ...template, accountId: 'other', templateId: 'formal' });
  expect(await missing('acme', 'shop', 'friendly', 'formal', 'shop')).toEqual({
    missing: ['formal', 'shop'],
  });
  expect(await missing('acme', 'friendly')).toEqual({ missing: [] });
  expect(await missing('acme')).toEqual({ missing: [] });
});
