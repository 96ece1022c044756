import { expect, it } from 'vitest';
import { connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { ListConnections } from './list-connections.js';
import { ShowConnection } from './show-connection.js';

const app = consentSpec();

it('connections are listed, the newest first', async () => {
  expect(await app.get(ListConnections).run({})).toEqual({ items: [] });
  await connected(app, 'acme');
  await connected(app, 'globex', 'contoso');
  const { items } = await app.get(ListConnections).run({});
  expect(items.map(({ companyId }) => companyId)).toEqual(['globex', 'acme']);
  expect(items[1]).toEqual(await app.get(ShowConnection).run({ companyId: 'acme' }));
});

it('connections are listed of one account alone', async () => {
  await connected(app, 'acme');
  await connected(app, 'globex', 'contoso');
  const { items } = await app.get(ListConnections).run({ accountId: 'northwind' });
  expect(items.map(({ companyId }) => companyId)).toEqual(['acme']);
  expect(await app.get(ListConnections).run({ accountId: 'nobody' })).toEqual({ items: [] });
});

it('connections are listed of the accounts that whoever asks may see', async () => {
  await connected(app, 'acme');
  await connected(app, 'globex', 'contoso');
  const seen = async (accountIds: string[], filter = {}) =>
    (await app.get(ListConnections).run({ accountIds, ...filter })).items.map(({ companyId }) => companyId);
  expect(await seen(['contoso'])).toEqual(['globex']);
  expect(await seen(['contoso'], { accountId: 'northwind' })).toEqual([]);
  expect(await seen(['contoso', 'northwind'])).toEqual(['globex', 'acme']);
});

it('connections are listed page by page, each once, also those of one moment', async () => {
  for (const n of [1, 2, 3, 4, 5]) await connected(app, `Łódź-${n}`, `account-${n}`);
  await app.db.sql(
    `UPDATE connections SET connected_at = '2026-01-15T12:00:00Z' WHERE company_id > 'Łódź-2'`,
  );
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await app
      .get(ListConnections)
      .run({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    expect(page.items.length).toBeGreaterThan(0);
    seen.push(...page.items.map(({ companyId }) => companyId));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(seen).toEqual(['Łódź-2', 'Łódź-1', 'Łódź-3', 'Łódź-4', 'Łódź-5']);
});

it.each(['x', 'bnVsbA', Buffer.from('["2026-01-15",7]').toString('base64url')])(
  'the cursor %s stands for no place',
  async (cursor) => {
    await refuses('invalid-input', app.get(ListConnections).run({ cursor }));
  },
);
