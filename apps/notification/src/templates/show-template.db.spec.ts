import { expect, it } from 'vitest';
import { named, template } from './template.fixture.js';
import { notificationSpec } from '../notification.fixture.js';

const world = notificationSpec();

it('the templates of an account are its own', async () => {
  await world.app.saveTemplate.run(template);
  expect(await world.app.showTemplate.run(named)).toMatchObject(template);
  const other = world.app.showTemplate.run({ ...named, accountId: 'other' });
  await expect(other).rejects.toMatchObject({ code: 'template-not-found' });
});
