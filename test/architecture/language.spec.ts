import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, placeOf, walk } from './syntax.js';
import { readFiles, sample, type SourceFile, TYPESCRIPT } from './workspace.js';

type Rule = (node: ts.Node) => string | undefined;

/** What the language allows and the house does not, beside what lint finds (lint.spec.ts). */
const rules: Readonly<Record<string, Rule>> = {
  'claims that a property is given a value elsewhere': (node) =>
    ts.isPropertyDeclaration(node) && node.exclamationToken ? '!' : undefined,
  'has a namespace': (node) =>
    ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text !== 'global'
      ? 'namespace'
      : undefined,
};

/** All rules in one walk, because it is every file of the repository. */
function allBreaches(files: readonly SourceFile[]): Map<string, string[]> {
  const found = new Map<string, string[]>(Object.keys(rules).map((title) => [title, []]));
  for (const file of files)
    walk(parse(file), (node) => {
      for (const [title, rule] of Object.entries(rules)) {
        const what = rule(node);
        if (what) found.get(title)?.push(`${placeOf(node)} ${what}`);
      }
    });
  return found;
}

function marked(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

const unfinished = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`);
const silenced = new RegExp(['oxlint', 'eslint'].map((name) => `${name}-${'disable'}`).join('|'));

const broken: Readonly<Record<string, string>> = {
  'claims that a property is given a value elsewhere': 'class A { b!: string; }',
  'has a namespace': 'namespace A {}',
};

describe('no source', () => {
  const breaches = allBreaches(readFiles(TYPESCRIPT));
  const everything = readFiles(/^(apps|libs|test|tools|docker)\/.*\.(ts|mjs|sql|yaml|conf|eta)$/);

  for (const title of Object.keys(rules)) {
    it(`${title}`, () => {
      expect(breaches.get(title)).toEqual([]);
    });

    it(`${title}: the rule finds it`, () => {
      expect(allBreaches([sample('apps/x/src/a.ts', broken[title] ?? '')]).get(title)).toHaveLength(1);
    });
  }

  it('is left unfinished', () => {
    expect(marked(everything, unfinished)).toEqual([]);
  });

  it('is left unfinished: the rule finds it', () => {
    expect(marked([sample('a.ts', `// ${'TO' + 'DO'}: later`)], unfinished)).toEqual(['a.ts:1']);
  });

  it('silences lint', () => {
    expect(marked(everything, silenced)).toEqual([]);
  });

  it('silences lint: the rule finds it', () => {
    expect(marked([sample('a.ts', `// oxlint-${'disable'} no-console`)], silenced)).toEqual(['a.ts:1']);
  });
});
