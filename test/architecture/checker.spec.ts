import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from './syntax.js';
import { readFiles, sample, type SourceFile } from './workspace.js';

const CHECKER = /^test\/faults\/checker\/[^/]+\.mjs$/;

/** Whatever a file imports beside Node and files of the checker, statically, when it runs, or for its types. */
function foreignImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(/\b(?:from|import)\s*\(?\s*['"`]([^'"`]+)['"`]/g)]
      .map(([, name = '']) => name)
      .filter((name) => !name.startsWith('node:') && !/^\.\/[\w-]+\.mjs$/.test(name))
      .map((name) => `${file.path} imports ${name}`),
  );
}

describe('who judges a history of faults', () => {
  const files = readFiles(CHECKER);

  it('knows nothing of the product: it imports Node and itself', () => {
    expect(files.length).toBeGreaterThan(12);
    expect(foreignImports(files)).toEqual([]);
    // Nor does it start something that does.
    expect(files.filter(({ text }) => /child_process|node:module|node:vm|createRequire/.test(text))).toEqual(
      [],
    );
  });

  it('judges each of the twelve invariants in a file of its own, by all of which it goes', () => {
    const invariants = files.filter(({ path }) => /\/\d\d-[^/]+$/.test(path));
    const main = files.find(({ path }) => path.endsWith('/check.mjs'));
    const named = main ? parse(main).statements.filter(ts.isImportDeclaration) : [];
    const imported = named.map(({ moduleSpecifier }) => moduleSpecifier.getText().slice(3, -1));
    expect(invariants).toHaveLength(12);
    for (const { path } of invariants) expect(imported).toContain(path.split('/').at(-1));
  });
});

describe('the rule for who judges', () => {
  it('finds the product, a package, and a type of the product', () => {
    const broken = sample(
      'test/faults/checker/a.mjs',
      "import { readFileSync } from 'node:fs';",
      "import { at } from './history.mjs';",
      "import { isOpen } from '@assay/orders';",
      "const { run } = await import('../stage/stage.js');",
      "/** @typedef {import('../../../libs/orders/src/index.js').OrderStatus} OrderStatus */",
    );
    expect(foreignImports([broken])).toHaveLength(3);
  });
});
