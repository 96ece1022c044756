import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { kebab, parse, placeOf, walk } from './syntax.js';
import { PRODUCTION, read, readFiles, sample, type SourceFile, TYPESCRIPT } from './workspace.js';

// One concept, one word. Only what cannot mean anything else is looked for; the sandbox speaks SmartRecruiters' words.
const NEVER_SAY: Readonly<Record<string, string>> = {
  tenant: 'company',
  organisation: 'company',
  organization: 'company',
  workspace: 'account',
  onboarding: 'consent',
  'custom-field': 'field',
  applicant: 'candidate',
  backend: 'engine',
  'error-code': 'problem',
  'test-result': 'result',
  synchronization: 'submission',
  'use-case': 'operation',
  e2e: 'journey',
};

function forbiddenWords(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const inPath = wordsIn(file.path).map((word) => `${file.path} says ${word}`);
    const found: string[] = [];
    walk(parse(file), (node) => {
      if (!ts.isIdentifier(node) || !isDeclared(node)) return;
      for (const word of wordsIn(node.text)) found.push(`${placeOf(node)} ${node.text} says ${word}`);
    });
    return [...inPath, ...found];
  });
}

/** The name is ours where it is declared; what others declared has their name. */
function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    'name' in parent &&
    parent.name === node &&
    !ts.isPropertyAccessExpression(parent) &&
    !ts.isImportSpecifier(parent)
  );
}

function wordsIn(name: string): string[] {
  const words = `-${kebab(name).replaceAll(/[^a-z0-9]+/g, '-')}-`;
  return Object.keys(NEVER_SAY).filter((word) => new RegExp(`-${word}s?-`).test(words));
}

describe('the sources', () => {
  it('say company, account, order, result and operation, and no second word for them', () => {
    expect(forbiddenWords(readFiles(PRODUCTION))).toEqual([]);
  });
});

/** Words that the glossary explains and no source says, in a name or in a sentence. */
function unsaid(page: string, files: readonly SourceFile[]): string[] {
  const [, table = ''] = page.split('## Words');
  const explained = [...table.matchAll(/^\| ([a-z][A-Za-z ,]*?) +\|/gm)]
    .flatMap((match) => (match[1] ?? '').split(', '))
    .filter((word) => word !== 'say' && word !== '');
  const said = files
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase();
  return explained.filter((word) => !said.includes(word.toLowerCase()));
}

describe('the glossary of CONTRIBUTING.md', () => {
  it('explains words that are in use', () => {
    expect(unsaid(read('CONTRIBUTING.md'), readFiles(TYPESCRIPT))).toEqual([]);
  });

  it('explains words that are in use: the rule finds others', () => {
    const page = '## Words\n| say | it means |\n| lane, gazebo | … |\n';
    expect(unsaid(page, [sample('a.ts', 'class Lanes {}')])).toEqual(['gazebo']);
  });
});

describe('the rule for words', () => {
  it('finds a forbidden word in a name and in a path, in any spelling', () => {
    const file = sample(
      'apps/x/src/tenants/find.ts',
      'const tenantId = 1;',
      'class UseCase {}',
      'const a = { CUSTOM_FIELDS: 1 };',
    );
    expect(forbiddenWords([file])).toHaveLength(4);
  });

  it('leaves alone what others named', () => {
    expect(forbiddenWords([sample('a.ts', 'run(options.tenant);', 'const sustenance = 1;')])).toEqual([]);
  });
});
