import { table } from '../../../tools/generators/markdown.mjs';
import type { BrokenRule } from './broken-rule.js';

/** What a run says of one rule. */
export interface Row {
  readonly rule: Pick<BrokenRule, 'rule' | 'demands' | 'breaks'>;
  /** Sentences of the checker and figures that did not hold; empty where nobody noticed. */
  readonly red: readonly string[];
  /** Whether the same scenario holds on the apps as they are. */
  readonly sound: boolean;
  readonly version: string;
  readonly seed: number;
}

const head = ['rule', 'what the broken build does', 'what went red', 'seed, version'];

/** The table with these rows in place of those of the same rules; the other rows stay as an earlier run wrote them. */
export function tableWith(earlier: string, rows: readonly Row[]): string {
  const cells = new Map(rowsOf(earlier).map((row) => [ruleOf(row), row]));
  for (const { rule, red, sound, version, seed } of rows)
    cells.set(rule.rule, [
      `${rule.rule} ${rule.demands}`,
      rule.breaks,
      sound ? summed(red) : 'nothing is shown: the scenario does not hold on the apps as they are',
      `${seed}, ${version}`,
    ]);
  const sorted = [...cells].toSorted(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)));
  return table(
    head,
    sorted.map(([, row]) => row),
  );
}

/** Which invariants were broken, how often each, and which figures did not hold; without orders, which are others in each run. */
export function summed(red: readonly string[]): string {
  const counts = new Map<string, number>();
  const figures: string[] = [];
  for (const sentence of red) {
    const invariant = /^(\d+ [a-z ]+): /.exec(sentence)?.[1];
    const probe = /^probe: it does not hold that ([^:]+):/.exec(sentence)?.[1];
    if (invariant) counts.set(invariant, (counts.get(invariant) ?? 0) + 1);
    else if (probe) figures.push(`not so: ${probe}`);
    else figures.push(sentence);
  }
  const invariants = [...counts].map(
    ([name, count]) => `invariant ${name}${count > 1 ? `, ${count} times` : ''}`,
  );
  return [...invariants, ...figures].join('; ') || '**nothing**';
}

function rowsOf(markdown: string): string[][] {
  const lines = markdown.split('\n').filter((line) => /^\| R\d+ /.test(line));
  return lines.map((line) =>
    line
      .slice(2, -2)
      .split(/ (?<!\\)\| /)
      .map((cell) => cell.replaceAll('\\|', '|')),
  );
}

function ruleOf([first = '']: readonly string[]): string {
  return first.split(' ')[0] ?? '';
}
