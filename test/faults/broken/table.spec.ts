import { describe, expect, it } from 'vitest';
import { summed, tableWith, type Row } from './table.js';

const row = (
  rule: string,
  red: readonly string[] = ['5 invitation: order o is never invited'],
  sound = true,
): Row => ({
  rule: { rule, demands: 'Commit', breaks: 'It does not | at all.' },
  red,
  sound,
  version: '0.1.0',
  seed: 7,
});

describe('the table of broken rules', () => {
  it('keeps the rows of an earlier run and puts each rule in its place', () => {
    const first = tableWith('', [row('R10'), row('R2')]);
    const second = tableWith(first, [row('R9'), row('R2', [])]);
    expect(second.split('\n').map((line) => line.slice(0, 11))).toEqual([
      '| rule | wh',
      '| --- | ---',
      '| R2 Commit',
      '| R9 Commit',
      '| R10 Commi',
    ]);
    expect(second).toContain('| R2 Commit | It does not \\| at all. | **nothing** | 7, 0.1.0 |');
    expect(tableWith(second, [])).toBe(second);
  });

  it('says what went red without the orders of one run', () => {
    const red = ['1 durable acceptance: order a', '1 durable acceptance: order b', 'refused 3 (NOT 0)'];
    const probe = 'probe: it does not hold that every story came to its end: 4 orders';
    expect(summed([...red, probe])).toBe(
      'invariant 1 durable acceptance, 2 times; refused 3 (NOT 0); not so: every story came to its end',
    );
  });

  it('shows nothing where the scenario does not hold without a patch', () => {
    expect(tableWith('', [row('R1', ['x'], false)])).toContain(
      'the scenario does not hold on the apps as they are',
    );
  });
});
