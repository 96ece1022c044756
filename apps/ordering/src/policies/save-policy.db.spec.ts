import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { ChangePolicy } from './change-policy.js';
import { SavePolicy } from './save-policy.js';

describe('save-policy', () => {
  const bench = orderingBench();
  let save: SavePolicy;
  beforeAll(() => {
    save = new SavePolicy(new ChangePolicy(bench.database, bench.account, bench.policies, bench.outbox));
  });
  beforeEach(() => bench.connected());

  it('replaces the policy whole: what is left out is as it always was', async () => {
    const policy = { accountId: 'north', expiryDays: 7, reorder: 'refuse' } as const;
    expect(await save.run(policy)).toMatchObject(policy);
    expect(await save.run({ accountId: 'north', expiryDays: 14 })).toMatchObject({
      accountId: 'north',
      expiryDays: 14,
    });
  });

  it('keeps what an admin may have switched on the portal page, unless it says so itself', async () => {
    const switches = { flagsGate: true, notes: true, people: { createAndUpdate: true } };
    await save.run({ accountId: 'north', replyTo: 'help@north.example', ...switches });
    expect(await save.run({ accountId: 'north', expiryDays: 14 })).toMatchObject({
      accountId: 'north',
      expiryDays: 14,
      ...switches,
    });
    expect(await save.run({ accountId: 'north', flagsGate: false, ifVersion: ['*'] })).toMatchObject({
      accountId: 'north',
      ...switches,
      flagsGate: false,
    });
  });

  it('turns no switch that somebody has set, unless it says which policy it has seen', async () => {
    const blind = { accountId: 'north', people: { createAndUpdate: true }, flagsGate: false } as const;
    await save.run(blind);
    const { version = '' } = await save.run({ ...blind, expiryDays: 14 });
    await expect(
      save.run({ accountId: 'north', people: { createAndUpdate: false }, flagsGate: true }),
    ).rejects.toMatchObject({
      code: 'precondition-required',
      params: { switches: 'flagsGate, people' },
    });
    expect(await save.run({ accountId: 'north', expiryDays: 14 })).toMatchObject({ ...blind, version });
    expect(await save.run({ ...blind, flagsGate: true, ifVersion: [version] })).toMatchObject({
      flagsGate: true,
    });
  });

  it('says what is different from now on, and nothing where nothing is', async () => {
    const policy = { accountId: 'north', notes: true, people: { createAndUpdate: false } };
    await save.run(policy);
    await save.run(policy);
    await save.run({ ...policy, people: { createAndUpdate: true }, ifVersion: ['*'] });
    await save.run({ accountId: 'north', notes: false, ifVersion: ['*'] });
    const events = (await bench.announced()).filter(({ type }) => type === 'policy-changed');
    expect(events.map(({ data }) => data)).toEqual([
      { accountId: 'north', changed: ['notes', 'people'] },
      { accountId: 'north', changed: ['people'] },
      { accountId: 'north', changed: ['notes'] },
    ]);
  });

  it('refuses an account that is not there', async () => {
    bench.bus.answer(showAccount, ({ accountId }) => {
      throw new Problem('account-not-found', { accountId });
    });
    await expect(save.run({ accountId: 'nowhere' })).rejects.toMatchObject({ code: 'account-not-found' });
  });
});
