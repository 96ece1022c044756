import { describe, expect, it } from 'vitest';
import type { Outcome } from '../print.js';
import { BEGIN, END, withRow } from './with-row.js';

const outcome: Outcome = {
  number: 7,
  title: 'PostgreSQL is killed',
  seed: 3,
  scale: 1,
  counted: [{ what: 'kills', found: 20, bound: '20', holds: true }],
  broken: [],
  seconds: 60,
  holds: true,
};
const origin = { file: 'test/faults/scenarios/07-x.ts', day: '2026-11-30', version: '0.1.0' };
const empty = `# Reliability\n\n${BEGIN}\n${END}\n\nafter it\n`;

describe('the page about reliability', () => {
  it('has a row for each scenario, by number, and keeps what a person wrote', () => {
    const page = [outcome, { ...outcome, number: 2 }].reduce(
      (text, one) => withRow(text, one, origin),
      empty,
    );
    const numbers = page.split('\n').flatMap((line) => /^\| (\d+) /.exec(line)?.[1] ?? []);
    expect(numbers).toEqual(['2', '7']);
    expect(page).toMatch(/^# Reliability\n\n/);
    expect(page).toMatch(/\n\nafter it\n$/);
    expect(page).toContain('`npm run faults -- 7 --seed=3` | 3 | kills 20 (20) | 2026-11-30 | 0.1.0 |');
  });

  it('has the row of the latest run alone, and says what it broke', () => {
    const broken = { ...outcome, holds: false, broken: ['an order is lost'] };
    const page = withRow(withRow(empty, outcome, origin), broken, origin);
    expect(page.match(/^\| 7 /gm)).toHaveLength(1);
    expect(page).toContain('**BROKEN**: an order is lost');
  });

  it('is left alone where it has no room', () => {
    expect(() => withRow('# Other', outcome, origin)).toThrow('no room');
  });
});
