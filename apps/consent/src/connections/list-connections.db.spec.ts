import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { connected, type ConsentApp, startConsent } from '../consent-app.fixture.js';
import { ListConnections } from './list-connections.js';
import { ShowConnection } from './show-connection.js';

let app: ConsentApp;
beforeAll(async () => {
  app = await startConsent();
});
beforeEach(() => app.clear());
afterAll(() => app.close());

it('connections are listed, the newest first', async () => {
  expect(await app.get(ListConnections).run({})).toEqual({ items: [] });
  await connected(app, 'acme');
  await connected(app, 'globex', 'contoso');
  const { items } = await app.get(ListConnections).run({});
  expect(items.map(({ companyId }) => companyId)).toEqual(['globex', 'acme']);
  expect(items[1]).toEqual(await app.get(ShowConnection).run({ companyId: 'acme' }));
});
