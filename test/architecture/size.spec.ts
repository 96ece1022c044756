import { describe, expect, it } from 'vitest';
import { functionsIn } from './syntax.js';
import { PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

const FILE_LINES = 200;
const SPEC_LINES = 400;
const FUNCTION_LINES = 40;
const COMPLEXITY = 10;
const MEDIAN_FILE = 60;
const MEDIAN_FUNCTION = 12;

const linesOf = ({ text }: SourceFile): number => text.replace(/\n$/, '').split('\n').length;

// A library's index is the list of what it exports; it grows with what there is to name.
const LISTS_OF_NAMES = /^libs\/[^/]+\/src\/index\.ts$/;

function longFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !LISTS_OF_NAMES.test(path))
    .filter(
      (file) => linesOf(file) > (/^test\/|\.(spec|fixture)\.ts$/.test(file.path) ? SPEC_LINES : FILE_LINES),
    )
    .map((file) => `${file.path} has ${linesOf(file)} lines`);
}

function longFunctions(files: readonly SourceFile[]): string[] {
  return functionsIn(files)
    .filter(({ lines }) => lines > FUNCTION_LINES)
    .map(({ place, name, lines }) => `${place} ${name} has ${lines} lines`);
}

function knottyFunctions(files: readonly SourceFile[]): string[] {
  return functionsIn(files)
    .filter(({ complexity }) => complexity > COMPLEXITY)
    .map(({ place, name, complexity }) => `${place} ${name} has complexity ${complexity}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

describe('size', () => {
  const production = readFiles(PRODUCTION);
  const everything = readFiles(/^(apps|libs|test|tools)\/(?!.*\/dist\/).*\.(ts|mjs)$/);
  const medianFile = median(production.map(linesOf));
  const medianFunction = median(functionsIn(production).map(({ lines }) => lines));

  it(`is at most ${FILE_LINES} lines for a file and ${SPEC_LINES} for a spec`, () => {
    expect(longFiles(everything)).toEqual([]);
  });

  it(`is at most ${FUNCTION_LINES} lines for a function`, () => {
    expect(longFunctions(production)).toEqual([]);
  });

  it(`is at most ${COMPLEXITY} decisions for a function`, () => {
    expect(knottyFunctions(production)).toEqual([]);
  });

  it(`is ${medianFile} lines for the median of ${production.length} files, with ${MEDIAN_FILE} as the target`, () => {
    expect(medianFile).toBeLessThanOrEqual(MEDIAN_FILE);
  });

  it(`is ${medianFunction} lines for the median function, with ${MEDIAN_FUNCTION} as the target`, () => {
    expect(medianFunction).toBeLessThanOrEqual(MEDIAN_FUNCTION);
  });
});

describe('the rules for size', () => {
  const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => `  run(${index});`);

  it('find a file of 201 lines and a spec of 401', () => {
    const files = [sample('libs/x/src/a.ts', ...lines(201)), sample('libs/x/src/a.spec.ts', ...lines(401))];
    expect(longFiles(files)).toHaveLength(2);
    expect(
      longFiles([sample('libs/x/src/a.ts', ...lines(200)), sample('test/x.spec.ts', ...lines(400))]),
    ).toEqual([]);
  });

  it('find a function of 41 lines', () => {
    expect(longFunctions([sample('a.ts', 'function a() {', ...lines(39), '}')])).toEqual([
      'a.ts:1 a has 41 lines',
    ]);
    expect(longFunctions([sample('a.ts', 'function a() {', ...lines(38), '}')])).toEqual([]);
  });

  it('find a function with eleven decisions, and count each function on its own', () => {
    const ifs = (count: number) => Array.from({ length: count }, () => 'if (a && b) run();');
    expect(knottyFunctions([sample('a.ts', 'const a = () => {', ...ifs(5), '};')])).toEqual([
      'a.ts:1 a has complexity 11',
    ]);
    expect(
      knottyFunctions([
        sample('a.ts', 'const a = () => {', ...ifs(4), 'const c = () => {', ...ifs(4), '};};'),
      ]),
    ).toEqual([]);
  });

  it('take the middle of an odd and of an even number of values', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 3]);
  });
});
