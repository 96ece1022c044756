import type { Figure } from './scenario.js';

/** What came of one scenario. */
export interface Outcome {
  readonly number: number;
  readonly title: string;
  readonly seed: number;
  readonly scale: number;
  readonly counted: readonly Figure[];
  /** Promises that the checker found broken, as sentences. */
  readonly broken: readonly string[];
  readonly seconds: number;
  readonly holds: boolean;
}

/** `kills 50 (50)`: what was counted, with what it has to be. */
export function figureText({ what, found, bound, holds }: Figure): string {
  const wanted = bound === undefined ? '' : holds ? ` (${bound})` : ` (NOT ${bound})`;
  return `${what} ${found}${wanted}`;
}

/** One line: number, title, what was counted with its bounds, seed and verdict; below it every promise that was broken. */
export function printed(outcome: Outcome): string {
  const { number, title, seed, scale, counted, broken, seconds, holds } = outcome;
  const line = [
    `${String(number).padStart(2, '0')} ${title}`,
    counted.map(figureText).join(', '),
    `seed ${seed}, scale ${scale}, ${seconds.toFixed(0)} s`,
    holds ? 'holds' : 'BROKEN',
  ].join(' | ');
  return [line, ...broken.map((sentence) => `   - ${sentence}`)].join('\n');
}

/** `24 of 25 scenarios hold; these do not: 17`. */
export function summed(outcomes: readonly Outcome[]): string {
  const broken = outcomes.filter(({ holds }) => !holds).map(({ number }) => number);
  const holding = `${outcomes.length - broken.length} of ${outcomes.length} scenarios hold`;
  return broken.length === 0
    ? holding
    : `${holding}; these do not: ${broken.toSorted((one, other) => one - other).join(', ')}`;
}
