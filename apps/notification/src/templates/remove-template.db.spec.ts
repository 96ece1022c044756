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
