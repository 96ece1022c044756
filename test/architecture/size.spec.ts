import { describe, expect, it } from 'vitest';
import { functionsIn } from './syntax.js';
import { PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

// The largest file and function allowed are lint's; these are what the tree is as a whole.
const MEDIAN_FILE = 60;
const MEDIAN_FUNCTION = 12;

const linesOf = ({ text }: SourceFile): number => text.replace(/\n$/, '').split('\n').length;

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

describe('size', () => {
  const production = readFiles(PRODUCTION);
  const medianFile = median(production.map(linesOf));
  const medianFunction = median(functionsIn(production).map(({ lines }) => lines));

  it(`is ${medianFile} lines for the median of ${production.length} files, with ${MEDIAN_FILE} as the target`, () => {
    expect(medianFile).toBeLessThanOrEqual(MEDIAN_FILE);
  });

  it(`is ${medianFunction} lines for the median function, with ${MEDIAN_FUNCTION} as the target`, () => {
    expect(medianFunction).toBeLessThanOrEqual(MEDIAN_FUNCTION);
  });
});

describe('the rules for size', () => {
  it('count the lines of each function on its own', () => {
    const file = sample('a.ts', 'function a() {', 'const b = () => {', '};', '}');
    expect(functionsIn([file]).map(({ lines }) => lines)).toEqual([4, 2]);
  });

  it('take the middle of an odd and of an even number of values', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 3]);
  });
});
