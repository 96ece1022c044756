import { expect, it } from 'vitest';
import { consentSpec, refuses } from '../consent-app.fixture.js';
import { ListAccounts } from './list-accounts.js';
import { SaveAccount } from './save-account.js';

const app = consentSpec();
const save = (accountId: string) =>
  app.get(SaveAccount).run({ accountId, name: accountId, engineUrl: 'https://engine.example/hook' });

it('accounts are listed in the order of their ids, each once, without their secrets', async () => {
  for (const id of ['c', 'a', 'e', 'b', 'd']) await save(id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await app.get(ListAccounts).run({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
    expect(JSON.stringify(page)).not.toContain('whsec');
    seen.push(...page.items.map(({ accountId }) => accountId));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('accounts are listed of those alone that whoever asks may see', async () => {
  for (const id of ['a', 'b', 'c']) await save(id);
  const { items, nextCursor } = await app.get(ListAccounts).run({ accountIds: ['b', 'x'] });
  expect([items.map(({ accountId }) => accountId), nextCursor]).toEqual([['b'], undefined]);
});

it.each(['', 'bnVsbCBhbmQ', '!'])('the cursor %j stands for no place', async (cursor) => {
  await refuses('invalid-input', app.get(ListAccounts).run({ cursor }));
});
