import { templateVersion } from '@assay/contracts/notification';
import { expect, it } from 'vitest';
import { named, template } from './template.fixture.js';
import { notificationSpec } from '../notification.fixture.js';

const world = notificationSpec();

it('a template that was removed is gone, and removing it again changes nothing', async () => {
  await world.app.saveTemplate.run(template);
  await world.app.removeTemplate.run(named);
  await world.app.removeTemplate.run(named);
  await expect(world.app.showTemplate.run(named)).rejects.toMatchObject({ code: 'template-not-found' });
});

it('is not forgotten in another version than the one that was read', async () => {
  const { updatedAt } = await world.app.saveTemplate.run(template);
  const other = world.app.removeTemplate.run({ ...named, ifVersion: ['1'] });
  await expect(other).rejects.toMatchObject({ code: 'precondition-failed' });
  expect(await world.app.showTemplate.run(named)).toMatchObject({ updatedAt });
  await world.app.removeTemplate.run({ ...named, ifVersion: [templateVersion({ updatedAt })] });
  await expect(world.app.showTemplate.run(named)).rejects.toMatchObject({ code: 'template-not-found' });
});
