import { describe, expect, it } from 'vitest';
import { groupsOf, ROWS, rowsOf } from '../../tools/test/features.mjs';
import { selectSpecs } from '../../tools/test/selection.mjs';
import { readFiles, root } from './workspace.js';

const journeys = readFiles(/^test\/(journeys|faults)\/.*\.spec\.ts$/);
const code = /^[a-z]\d+-/;

describe('a row of docs/features.md', () => {
  it('is shown by groups that exist', () => {
    const missing = Object.keys(ROWS).flatMap((row) =>
      groupsOf(row)
        .filter(({ spec, group = '' }) =>
          journeys.every(({ path, text }) => !path.endsWith(`/${spec}`) || !text.includes(`('${group}`)),
        )
        .map(({ spec, group }) => `${row}: ${spec} ${group ?? ''}`),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(ROWS).filter((row) => groupsOf(row).length === 0)).toEqual([]);
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
      pattern: '^(the invitation|an order)',
    });
    expect(selectSpecs(root, ['deadlines.spec']).files).toContain('test/journeys/deadlines.spec.ts');
  });

  it('is told of a group by its spec and its title', () => {
    expect(rowsOf('test/journeys/main-story.spec.ts', 'an order')).toEqual(['S6', 'S9', 'T3', 'C5']);
    expect(rowsOf('test/journeys/main-story.spec.ts', 'another group')).toEqual([]);
    expect(rowsOf('apps/x/src/fields.spec.ts', 'fields')).toEqual([]);
  });

  it('stands in no name of a journey', () => {
    expect(
      journeys.map(({ path }) => path.split('/').at(-1) ?? '').filter((name) => code.test(name)),
    ).toEqual([]);
    expect(code.test('s8-inline-order.spec.ts')).toBe(true);
  });
});
