import { describe, expect, it } from 'vitest';
import { ROWS } from '../../tools/test/feature-rows.mjs';
import { rowsOf, shownBy } from '../../tools/test/features.mjs';
import { selectSpecs } from '../../tools/test/selection.mjs';
import { readFiles, root } from './workspace.js';

const journeys = readFiles(/^test\/(journeys|faults)\/.*\.spec\.ts$/);
const code = /^[a-z]\d+-/;

describe('a row of docs/features.md', () => {
  it('is shown by groups and tests that exist', () => {
    const isIn = (text: string, title = ''): boolean =>
      [`('${title}`, `  '${title}`].some((one) => text.includes(one));
    const missing = Object.keys(ROWS).flatMap((row) =>
      shownBy(row)
        .filter(({ spec, group, test }) =>
          journeys.every(
            ({ path, text }) => !path.endsWith(`/${spec}`) || !isIn(text, group) || !isIn(text, test),
          ),
        )
        .map(({ spec, group, test }) => `${row}: ${spec} ${group ?? ''} ${test ?? ''}`),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(ROWS).filter((row) => shownBy(row).length === 0)).toEqual([]);
  });

  it('shares no whole group with another row: what shows two is named test by test for one of them', () => {
    const whole = Object.keys(ROWS).flatMap((row) =>
      shownBy(row)
        .filter(({ test }) => test === undefined)
        .map((one) => ({ row, ...one })),
    );
    const shared = whole.filter(({ row, spec, group }) =>
      whole.some(
        (one) => one.row !== row && one.spec === spec && (!group || !one.group || one.group === group),
      ),
    );
    expect(shared).toEqual([]);
  });

  it('selects what shows it, and nothing else', () => {
    expect(selectSpecs(root, ['S8'])).toEqual({
      files: ['test/journeys/inline-order.spec.ts', 'test/journeys/inline-in-browser.spec.ts'],
      pattern: '^(inline order|inline order in a browser)',
    });
    expect(selectSpecs(root, ['S4'])).toEqual({
      files: ['test/journeys/main-story.spec.ts'],
      pattern: '^(the package list)',
    });
    expect(selectSpecs(root, ['T2', 'S6', 'main-story'])).toEqual({
      files: ['test/journeys/main-story.spec.ts'],
      pattern: expect.stringMatching(/^\^\(the invitation\|an order \(\.\* \)\?goes from connect/),
    });
    expect(selectSpecs(root, ['deadlines.spec']).files).toContain('test/journeys/deadlines.spec.ts');
  });

  it('is told of a test by its spec, its group and its title', () => {
    const inMainStory = (test: string): string[] =>
      rowsOf('test/journeys/main-story.spec.ts', 'an order', test);
    expect(inMainStory('goes from connect to a result in SmartRecruiters')).toEqual(['S1', 'S6', 'S9', 'T3']);
    expect(inMainStory('refuses an order with the token of another company')).toEqual(['S6']);
    expect(inMainStory('is told line by line on the order’s timeline')).toEqual([]);
    expect(rowsOf('test/journeys/main-story.spec.ts', 'another group', 'goes from connect to a')).toEqual([]);
    expect(rowsOf('apps/x/src/fields.spec.ts', 'fields', 'x')).toEqual([]);
  });

  it('stands in no name of a journey', () => {
    expect(
      journeys.map(({ path }) => path.split('/').at(-1) ?? '').filter((name) => code.test(name)),
    ).toEqual([]);
    expect(code.test('s8-inline-order.spec.ts')).toBe(true);
  });
});
