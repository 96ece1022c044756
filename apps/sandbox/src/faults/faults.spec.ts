import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emptyWorld, type World } from '../state/world.js';
import { faultMatrix } from '../fault-rules/fault-matrix.js';
import { faultMistake, type Fault } from '../fault-rules/fault.js';
import { Faults, matches } from './faults.js';
import { Random } from './random.js';

describe('chance', () => {
  it('repeats itself for the same seed, and only for the same', () => {
    const draw = (seed: number): number[] => {
      const random = new Random(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('hits about as often as its rate says', () => {
    const random = new Random(1);
    const hits = Array.from({ length: 10_000 }, () => random.next()).filter((one) => one < 0.3).length;
    expect(hits).toBeGreaterThan(2800);
    expect(hits).toBeLessThan(3200);
  });
});

describe('a pattern of recipients', () => {
  it('takes * for anything and everything else for itself', () => {
    expect(matches('*@bounce.example', 'Who@Bounce.Example')).toBe(true);
    expect(matches('*@bounce.example', 'who@bouncexexample')).toBe(false);
    expect(matches('ola*', 'ola.nowak@example.org')).toBe(true);
  });
});

describe('rules', () => {
  const withRules = (seed: number, ...rules: Fault[]): Faults => {
    const faults = new Faults({ state: emptyWorld(), changed: () => undefined } as unknown as World);
    faults.replace(rules, seed);
    return faults;
  };
  const struckBy = (faults: Faults, calls: number): (string | undefined)[] =>
    Array.from({ length: calls }, () => faults.strike('results', { companyId: 'a' })?.kind);

  it('strike the same calls for the same seed, whatever happens elsewhere meanwhile', () => {
    const rules: Fault[] = [
      { where: 'results', kind: '500', rate: 0.5, companyId: 'a' },
      { where: 'read', kind: '429', rate: 0.5 },
    ];
    const alone = struckBy(withRules(3, ...rules), 30);
    const busy = withRules(3, ...rules);
    const between = Array.from({ length: 30 }, () => {
      busy.strike('read', { companyId: 'a' });
      busy.strike('results', { companyId: 'b' });
      return busy.strike('results', { companyId: 'a' })?.kind;
    });
    expect(new Set(alone)).toEqual(new Set(['500', undefined]));
    expect(between).toEqual(alone);
    expect(struckBy(withRules(4, ...rules), 30)).not.toEqual(alone);
  });

  it('leave the luck of a later rule alone when an earlier one strikes', () => {
    const later: Fault = { where: 'results', kind: '429', rate: 0.5 };
    const earlier: Fault = { where: 'results', kind: '500', times: 1 };
    const never: Fault = { where: 'results', kind: '500', times: 0 };
    const undisturbed = struckBy(withRules(5, never, later), 20);
    expect(struckBy(withRules(5, earlier, later), 20).slice(1)).toEqual(undisturbed.slice(1));
  });

  it('start anew with their seed, and say what they hit', () => {
    const rule: Fault = { where: 'results', kind: '500', rate: 0.5 };
    const faults = withRules(6, rule);
    const first = struckBy(faults, 10);
    const hits = [...faults.hits];
    expect(hits.map(({ call }) => call)).toEqual(
      first.flatMap((kind, index) => (kind === undefined ? [] : [index + 1])),
    );
    faults.replace([rule], 6);
    expect(faults.hits).toEqual([]);
    expect(struckBy(faults, 10)).toEqual(first);
    expect(faults.hits).toEqual(hits);
  });
});

describe('a rule that could never strike', () => {
  it.each<[Fault, RegExp]>([
    [{ where: 'results', kind: '550' }, /^550 cannot happen at results: .*Possible there: 400, /],
    [{ where: 'orders', kind: '401' }, /SmartRecruiters makes these calls, and Assay answers them/],
    [{ where: 'smtp', kind: '451', companyId: 'a' }, /knows no companies/],
    [{ where: 'read', kind: '500', match: '*' }, /read has no recipients/],
    [{ where: 'smtp', kind: 'down', rate: 0.5 }, /lasts until the rule is taken away/],
    [{ where: 'smtp', kind: '421', match: '*@example.org' }, /before any recipient/],
  ])('is a mistake: %j', (fault, text) => {
    expect(faultMistake(fault)).toMatch(text);
  });
});

describe('the README', () => {
  const byText = (a: string, b: string): number => a.localeCompare(b);

  it('tells of every place exactly what can happen there', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const told = Object.fromEntries(
      [...readme.matchAll(/^\| `([a-z-]+)` +\| ([^|]*)\|$/gm)].map(([, place = '', kinds = '']) => [
        place,
        [...kinds.matchAll(/`([a-z0-9-]+)`/g)].map(([, kind = '']) => kind).toSorted(byText),
      ]),
    );
    const real = Object.entries(faultMatrix).map(([place, { kinds }]) => [place, kinds.toSorted(byText)]);
    expect(told).toMatchObject(Object.fromEntries(real) as object);
  });
});
