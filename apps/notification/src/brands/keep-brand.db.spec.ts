import { expect, it } from 'vitest';
import { notificationSpec } from '../notification.fixture.js';
import { brandEvent } from './brand.fixture.js';

const world = notificationSpec();

const hear = (revision: number, said: object, accountId?: string) =>
  world.spec.database.transaction((tx) =>
    world.app.keepBrand.run(brandEvent({ ...said, ...(accountId ? { accountId } : {}), revision }), tx),
  );
const kept = () => world.spec.sql('SELECT scope, said, revision FROM brands ORDER BY scope');

it('what was said last counts, in whatever order it arrives, for each account by itself', async () => {
  await hear(2, { productName: 'New' });
  await hear(1, { productName: 'Old' });
  await hear(1, { productName: 'Acme Tests' }, 'acme');
  expect(await kept()).toEqual([
    { scope: '', said: { productName: 'New' }, revision: 2 },
    { scope: 'acme', said: { productName: 'Acme Tests' }, revision: 1 },
  ]);
});

it('a brand that says nothing any more says nothing here', async () => {
  await hear(1, { productName: 'Acme Tests' }, 'acme');
  await hear(2, {}, 'acme');
  await hear(1, { productName: 'Acme Tests' }, 'acme');
  expect(await kept()).toEqual([{ scope: 'acme', said: {}, revision: 2 }]);
});
