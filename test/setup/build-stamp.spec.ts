import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, stamp, unstamp } from '../../tools/setup/build-stamp.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'checkout-'));
  for (const file of [
    'package-lock.json',
    'tsconfig.base.json',
    'nx.json',
    'tools/bundle.mjs',
    'tools/setup/line-map.mjs',
    'libs/a/src/a.ts',
    'libs/a/dist/a.js',
  ])
    write(file, 'as it was');
  mkdirSync(join(root, 'apps'));
  stamp(root);
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

describe('what was built once', () => {
  it('is not built again while nothing changed, touched or not', () => {
    write('libs/a/src/a.ts', 'as it was');
    write('libs/a/src/a.spec.ts', 'no source');
    expect(isBuilt(root)).toBe(true);
  });

  it.each([
    ['a source', () => write('libs/a/src/a.ts', 'changed')],
    ['a new source', () => write('apps/b/src/b.ts', 'new')],
    ['the packages', () => write('package-lock.json', 'changed')],
    ['how it is put together', () => write('tools/bundle.mjs', 'changed')],
    ['what its maps say', () => write('tools/setup/line-map.mjs', 'changed')],
    ['what was built', () => write('libs/a/dist/a.js', 'of something else')],
    ['what was built, gone', () => rmSync(join(root, 'libs/a/dist'), { recursive: true })],
    ['a build that broke off', () => unstamp(root)],
  ])('is built again after a change of: %s', (_what, change) => {
    change();
    expect(isBuilt(root)).toBe(false);
  });
});
