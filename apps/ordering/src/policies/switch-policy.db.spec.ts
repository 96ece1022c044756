import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { ChangePolicy } from './change-policy.js';
import { SavePolicy } from './save-policy.js';
import { SwitchPolicy } from './switch-policy.js';

describe('switch-policy', () => {
  const bench = orderingBench();
  let save: SavePolicy;
  let turn: SwitchPolicy;
  beforeAll(() => {
    const change = new ChangePolicy(bench.database, bench.account, bench.policies, bench.outbox);
    save = new SavePolicy(change);
    turn = new SwitchPolicy(change);
  });
  beforeEach(() => bench.connected());

  it('turns what is named, keeps the rest, and says what is different', async () => {
    const replyTo = 'help@north.example';
    await save.run({ accountId: 'north', expiryDays: 14, replyTo, notes: true });
    expect(await turn.run({ accountId: 'north', flagsGate: true })).toMatchObject({
      accountId: 'north',
      expiryDays: 14,
      replyTo,
      notes: true,
      flagsGate: true,
    });
    const [last] = (await bench.announced()).filter(({ type }) => type === 'policy-changed').slice(-1);
    expect(last?.data).toEqual({ accountId: 'north', changed: ['flagsGate'] });
  });

  it('and a policy that is saved at the same moment lose nothing of each other', async () => {
    await Promise.all([
      save.run({ accountId: 'north', expiryDays: 7 }),
      turn.run({ accountId: 'north', flagsGate: true }),
      turn.run({ accountId: 'north', people: { createAndUpdate: true } }),
    ]);
    expect(await turn.run({ accountId: 'north' })).toMatchObject({
      accountId: 'north',
      expiryDays: 7,
      flagsGate: true,
      people: { createAndUpdate: true },
    });
  });
});
