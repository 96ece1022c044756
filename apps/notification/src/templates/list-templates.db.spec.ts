import { expect, it } from 'vitest';
import { notificationSpec } from '../notification.fixture.js';
import { named, template } from './template.fixture.js';

const world = notificationSpec();
const { accountId } = named;
const list = (more: { limit?: number; cursor?: string } = {}) =>
  world.app.listTemplates.run({ accountId, ...more });

it('says of each template which mails are in its own words, and in which languages ours are', async () => {
  const { updatedAt } = await world.app.saveTemplate.run({
    ...template,
    reminder: { subject: 'Noch offen', body: '{link}' },
  });
  await world.app.saveTemplate.run({ ...template, accountId: 'globex' });
  const { items, letters, languages } = await list();
  expect(items).toEqual([
    {
      templateId: 'friendly',
      language: 'de',
      subject: 'Hallo {candidate.firstName}',
      ownLetters: ['invitation', 'reminder'],
      updatedAt,
    },
  ]);
  expect(letters).toEqual(['invitation', 'reminder', 'deadline']);
  expect(languages).toEqual(expect.arrayContaining(['ar', 'de', 'en', 'pt-BR']));
});

it('lists them page by page, each once, whatever is saved meanwhile', async () => {
  const save = (templateId: string) => world.app.saveTemplate.run({ ...template, templateId });
  for (const templateId of ['a', 'c', 'e']) await save(templateId);
  const first = await list({ limit: 2 });
  await save('b');
  await save('d');
  const second = await list({ limit: 2, cursor: first.nextCursor ?? '' });
  const names = [...first.items, ...second.items].map(({ templateId }) => templateId);
  expect(names).toEqual(['a', 'c', 'd', 'e']);
  expect(second.nextCursor).toBeUndefined();
});

it('a cursor that is none is refused', async () => {
  await expect(list({ cursor: '' })).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(list({ cursor: Buffer.from("' OR 1").toString('base64url') })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});
