import { encode } from '@jridgewell/sourcemap-codec';
import { SourceMap } from 'node:module';
import { describe, expect, it } from 'vitest';
import { lineMap } from '../../tools/setup/line-map.mjs';

const whole = {
  version: 3,
  file: 'main.js',
  sources: ['a.ts', 'b.ts'],
  sourcesContent: ['secret', 'b'],
  names: ['run'],
  ignoreList: [1],
  mappings: encode([
    [],
    [
      [4, 0, 10, 2],
      [9, 0, 10, 7, 0],
    ],
    [[2], [3, 1, 20, 5], [9, 1, 21, 4], [12, 1, 21, 9]],
  ]),
};

describe('a map of lines', () => {
  it('names the line of the source for every column of a line', () => {
    const map = new SourceMap(lineMap(whole) as unknown as ConstructorParameters<typeof SourceMap>[0]);
    for (const column of [0, 4, 40])
      expect(map.findEntry(1, column)).toMatchObject({ originalSource: 'a.ts', originalLine: 10 });
    expect(map.findEntry(2, 3)).toMatchObject({ originalSource: 'b.ts', originalLine: 20 });
    expect(map.findEntry(2, 15)).toMatchObject({ originalSource: 'b.ts', originalLine: 21 });
  });

  it('has one place for each line of a source, and no source', () => {
    const { mappings, names, ...rest } = lineMap(whole);
    expect([mappings.split(/[,;]/).filter(Boolean).length, names]).toEqual([3, []]);
    expect(rest).toEqual({ version: 3, file: 'main.js', sources: ['a.ts', 'b.ts'], ignoreList: [1] });
  });
});
