import { describe, expect, it } from 'vitest';
import type { Witness } from '../installation/witness.js';
import { accountOf, type Facts } from './account.js';

const good: Witness = {
  orderId: 'a',
  answers: [202],
  listed: ['completed'],
  mails: ['<1>'],
  uncertain: 0,
  told: ['PENDING', 'COMPLETED'],
  repeats: 0,
  score: 100,
};
const roll = { name: 'roll', mayFail: undefined, seconds: 3, note: 'done' };
const kill = { name: 'kill', mayFail: 'what it has in hand breaks off', seconds: 1, note: 'done' };
const facts: Facts = {
  calls: [
    { acts: ['between acts'], status: 202 },
    { acts: ['roll'], status: 202 },
  ],
  acts: [roll, kill],
  witnesses: [good],
  reports: 1,
  reportsAgain: 0,
  faults: [],
  differences: [],
};
const found = (changed: Partial<Facts>, what: string): number | undefined =>
  accountOf({ ...facts, ...changed }).figures.find((figure) => figure.what.startsWith(what))?.found;

describe('the account of a rehearsal', () => {
  it('holds when everything arrived once and no call failed', () => {
    const account = accountOf(facts);
    expect(account).toMatchObject({ holds: true, faults: [] });
    expect(account.acts).toEqual([
      { ...roll, calls: 1, failed: 0 },
      { ...kill, calls: 0, failed: 0 },
    ]);
  });

  it.each<[string, string, Partial<Witness>]>([
    ['an order that is not there', 'orders lost', { listed: [] }],
    ['a candidate who was never invited', 'orders lost', { mails: [] }],
    ['a result that never arrived', 'orders lost', { told: ['PENDING'] }],
    ['an order that is there twice', 'orders doubled', { listed: ['completed', 'completed'] }],
    ['a second mail that nothing explains', 'orders doubled', { mails: ['<1>', '<1>'] }],
    ['another mail', 'orders doubled', { mails: ['<1>', '<2>'], uncertain: 1 }],
  ])('does not hold with %s', (_what, figure, change) => {
    const witnesses = [good, { ...good, ...change }];
    expect(found({ witnesses }, figure)).toBe(1);
    expect(accountOf({ ...facts, witnesses }).holds).toBe(false);
  });

  it('counts a copy of a mail whose sender died, and does not hold it against anybody', () => {
    const witnesses = [{ ...good, mails: ['<1>', '<1>'], uncertain: 1 }];
    expect(found({ witnesses }, 'mails that came twice')).toBe(1);
    expect(accountOf({ ...facts, witnesses }).holds).toBe(true);
  });

  it('does not hold when a call fails in a roll or between acts, and does when it fails where something is killed', () => {
    const failing = (...acts: string[]): Partial<Facts> => ({
      calls: [...facts.calls, { acts, status: 503 }],
    });
    for (const act of ['roll', 'between acts']) {
      expect(found(failing(act), 'calls that failed where none may')).toBe(1);
      expect(accountOf({ ...facts, ...failing(act) }).holds).toBe(false);
    }
    for (const acts of [['kill'], ['between acts', 'kill'], ['kill', 'between acts']]) {
      expect(found(failing(...acts), 'calls that failed in a kill')).toBe(1);
      expect(accountOf({ ...facts, ...failing(...acts) }).holds).toBe(true);
    }
  });

  it('does not hold when a backup differs or anything else was wrong', () => {
    expect(accountOf({ ...facts, differences: ['orders has other rows'] }).holds).toBe(false);
    expect(accountOf({ ...facts, faults: ['results ended with 1'] }).holds).toBe(false);
    expect(found({ differences: undefined }, 'tables of the restored backup')).toBeUndefined();
  });
});
