import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { ChangePolicy } from './change-policy.js';
import { PatchPolicy } from './patch-policy.js';
import { SavePolicy } from './save-policy.js';
import { ShowPolicy } from './show-policy.js';
import { SwitchPolicy } from './switch-policy.js';

describe('patch-policy', () => {
  const bench = orderingBench();
  let patch: PatchPolicy;
  let save: SavePolicy;
  let show: ShowPolicy;
  let turn: SwitchPolicy;
  beforeAll(() => {
    const change = new ChangePolicy(bench.database, bench.account, bench.policies, bench.outbox);
    [patch, save, turn] = [new PatchPolicy(change), new SavePolicy(change), new SwitchPolicy(change)];
    show = new ShowPolicy(bench.database, bench.account, bench.policies);
  });
  beforeEach(() => bench.connected());
  const kept = async () => {
    const { version: _same, ...policy } = await show.run({ accountId: 'north' });
    return policy;
  };

  it('changes what is named, takes away what is null, and leaves the rest', async () => {
    await save.run({ accountId: 'north', expiryDays: 7, replyTo: 'help@north.example', flagsGate: true });
    await patch.run({ accountId: 'north', expiryDays: 14, replyTo: null as never });
    expect(await kept()).toEqual({ accountId: 'north', expiryDays: 14, flagsGate: true });
  });

  it('is refused, and changes nothing, where somebody changed the policy since it was read', async () => {
    const { version = '' } = await save.run({ accountId: 'north', expiryDays: 7 });
    await turn.run({ accountId: 'north', flagsGate: true });
    for (const operation of [patch, save]) {
      const stale = { accountId: 'north', expiryDays: 14, ifVersion: [version] };
      await expect(operation.run(stale)).rejects.toMatchObject({ code: 'precondition-failed' });
    }
    expect(await kept()).toEqual({ accountId: 'north', expiryDays: 7, flagsGate: true });
    const now = await show.run({ accountId: 'north' });
    await patch.run({ accountId: 'north', expiryDays: 14, ifVersion: ['other', now.version ?? ''] });
    expect(await kept()).toMatchObject({ expiryDays: 14 });
  });

  it('takes no switch back that an admin turned meanwhile, however it is named', async () => {
    await turn.run({ accountId: 'north', notes: true });
    for (const notes of [false, null as never])
      await expect(patch.run({ accountId: 'north', notes })).rejects.toMatchObject({
        code: 'precondition-required',
      });
    expect(await patch.run({ accountId: 'north', notes: true, expiryDays: 7 })).toMatchObject({
      expiryDays: 7,
    });
    expect(await turn.run({ accountId: 'north', notes: false })).toMatchObject({ notes: false });
  });

  it('has one version for one policy, whoever wrote its parts in which order', async () => {
    const first = await save.run({ accountId: 'north', expiryDays: 7, reorder: 'refuse' });
    const second = await save.run({ accountId: 'north', reorder: 'refuse', expiryDays: 7 });
    expect([second.version, (await show.run({ accountId: 'north' })).version]).toEqual([
      first.version,
      first.version,
    ]);
  });

  it('lets one of two through that read the same', async () => {
    const { version = '' } = await save.run({ accountId: 'north' });
    const outcomes = await Promise.allSettled(
      [7, 14].map((expiryDays) => patch.run({ accountId: 'north', expiryDays, ifVersion: [version] })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
