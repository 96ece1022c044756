import { describe, expect, it } from 'vitest';
import { consentSpec, events } from '../consent-app.fixture.js';
import { SaveAccount } from './save-account.js';
import { ShowAccount } from './show-account.js';

const app = consentSpec();

const northwind = { accountId: 'northwind', name: 'Northwind', engineUrl: 'https://engine.example/hook' };
const save = (changes = {}) => app.get(SaveAccount).run({ ...northwind, ...changes });

describe('saving an account', () => {
  it('answers with a webhook secret and announces the account', async () => {
    const saved = await save({ ownerEmail: 'owner@example.org', language: 'de' });
    expect(saved).toEqual({
      ...northwind,
      ownerEmail: 'owner@example.org',
      language: 'de',
      revision: 1,
      webhookSecret: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/),
    });
    const { webhookSecret: _secret, ...summary } = saved;
    expect(await events(app, null)).toEqual([{ type: 'account-saved', data: summary }]);
  });

  it('again changes nothing, and announces nothing', async () => {
    const first = await save();
    expect(await save()).toEqual(first);
    expect(await events(app, null)).toHaveLength(1);
  });

  it('with other values replaces them all and keeps the secret', async () => {
    const first = await save({ ownerEmail: 'owner@example.org' });
    const second = await save({ name: 'Northwind Robotics' });
    expect(second).toEqual({
      ...northwind,
      name: 'Northwind Robotics',
      revision: 2,
      webhookSecret: first.webhookSecret,
    });
    expect(await app.get(ShowAccount).run({ accountId: 'northwind' })).toEqual({
      ...northwind,
      name: 'Northwind Robotics',
      revision: 2,
    });
    const revisions = (await events(app, null)).map(({ data }) => Number(data['revision']));
    expect(revisions.toSorted((left, right) => left - right)).toEqual([1, 2]);
  });

  it('keeps where webhooks go and which are wanted', async () => {
    const wish = { webhookUrl: 'https://engine.example/told', webhookTypes: ['order.started' as const] };
    expect(await save(wish)).toMatchObject(wish);
    expect(await app.get(ShowAccount).run({ accountId: 'northwind' })).toMatchObject(wish);
  });

  it('twenty times at once makes one account with one secret', async () => {
    const saved = await Promise.all(Array.from({ length: 20 }, () => save()));
    expect(new Set(saved.map(({ webhookSecret }) => webhookSecret)).size).toBe(1);
    expect(await events(app, null)).toHaveLength(1);
  });

  it('keeps no secret in the clear', async () => {
    const { webhookSecret } = await save();
    const [row] = await app.db.sql<{ row: string }>('SELECT accounts::text AS row FROM accounts');
    expect(row?.row).not.toContain(webhookSecret.slice(6, 20));
  });
});
