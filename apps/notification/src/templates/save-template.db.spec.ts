import { templateVersion } from '@assay/contracts/notification';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { named, template } from './template.fixture.js';
import { notificationSpec } from '../notification.fixture.js';
import { Templates } from './templates.repository.js';

const world = notificationSpec();

it('what was saved last counts', async () => {
  await world.app.saveTemplate.run({ ...template, body: 'Anders' });
  const saved = await world.app.saveTemplate.run(template);
  expect(saved).toEqual({ ...template, updatedAt: expect.any(String) });
  expect(await world.app.showTemplate.run(named)).toEqual(saved);
});

it.each([
  ['{candidate.email}', '{candidate.email}'],
  ['{{link}}', '{{link}'],
  ['{link', '{link'],
  ['{}', '{}'],
  ['{constructor}', '{constructor}'],
  ['{ link }', '{ link }'],
])('a body with %s is refused, naming what is unknown', async (part) => {
  const saving = world.app.saveTemplate.run({ ...template, body: `Hallo ${part} und {link}` });
  await expect(saving).rejects.toMatchObject({ code: 'template-placeholder-unknown' });
  await expect(saving).rejects.toThrow('There are: candidate.firstName');
  await expect(world.app.showTemplate.run(named)).rejects.toMatchObject({ code: 'template-not-found' });
});

it('a subject is one line', async () => {
  const saved = await world.app.saveTemplate.run({ ...template, subject: 'Hallo\r\nBcc: x@example.org' });
  expect(saved.subject).toBe('Hallo Bcc: x@example.org');
});

it('a subject never contains the link', async () => {
  const saving = world.app.saveTemplate.run({ ...template, subject: 'Hallo: {link}' });
  await expect(saving).rejects.toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/subject' }] });
});

it('words for what follows an invitation are kept, and held to the same rules', async () => {
  const reminder = { subject: 'Noch offen: {package.name}', body: 'Von {product.name}: {link}' };
  const saved = await world.app.saveTemplate.run({ ...template, reminder });
  expect(saved.reminder).toEqual(reminder);
  expect(await world.app.showTemplate.run(named)).toEqual(saved);
  const wrong = world.app.saveTemplate.run({ ...template, deadline: { ...reminder, subject: '{link}' } });
  await expect(wrong).rejects.toMatchObject({ errors: [{ pointer: '/deadline/subject' }] });
  const strange = world.app.saveTemplate.run({ ...template, reminder: { ...reminder, body: '{salary}' } });
  await expect(strange).rejects.toMatchObject({ code: 'template-placeholder-unknown' });
  expect(await world.app.showTemplate.run(named)).toEqual(saved);
  await world.app.saveTemplate.run(template);
  expect(await world.app.showTemplate.run(named)).not.toHaveProperty('reminder');
});

it('whoever says which version they read writes over no other', async () => {
  const first = await world.app.saveTemplate.run({ ...template, ifVersion: ['none'] });
  const late = world.app.saveTemplate.run({ ...template, body: 'Spät', ifVersion: ['none'] });
  await expect(late).rejects.toMatchObject({ code: 'precondition-failed' });
  const second = await world.app.saveTemplate.run({
    ...template,
    body: 'Anders',
    ifVersion: [templateVersion(first)],
  });
  const stale = world.app.saveTemplate.run({ ...template, body: 'Alt', ifVersion: [templateVersion(first)] });
  await expect(stale).rejects.toMatchObject({ code: 'precondition-failed' });
  expect(await world.app.showTemplate.run(named)).toEqual(second);
});

it('of several at once who read the same one is kept', async () => {
  const bodies = ['a', 'b', 'c', 'd'];
  const saved = await Promise.allSettled(
    bodies.map((body) => world.app.saveTemplate.run({ ...template, body, ifVersion: ['none'] })),
  );
  const kept = saved.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(kept).toHaveLength(1);
  expect(await world.app.showTemplate.run(named)).toEqual(kept[0]);
});

it('of two at once who read the same one the later is refused, and waits for the earlier to know', async () => {
  const read = templateVersion(await world.app.saveTemplate.run(template));
  const templates = new Templates();
  let later: Promise<unknown> | undefined;
  await world.spec.database.ownTransaction(async (tx) => {
    await templates.lock(tx, named.accountId, named.templateId, [read]);
    await templates.save(tx, named.accountId, named.templateId, { ...template, body: 'earlier' });
    later = world.app.saveTemplate
      .run({ ...template, body: 'later', ifVersion: [read] })
      .catch((error: unknown) => error);
    await eventually(async () => {
      const waiting = await world.spec.sql(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (waiting.length === 0) throw new Error('the later one does not wait yet');
    });
  });
  expect(await later).toMatchObject({ code: 'precondition-failed' });
  expect(await world.app.showTemplate.run(named)).toMatchObject({ body: 'earlier' });
});
