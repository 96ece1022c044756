import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findIn } from './syntax.js';
import { readFiles, sample, type SourceFile, TYPESCRIPT } from './workspace.js';

type Rule = (node: ts.Node, path: string) => string | undefined;

const isConfig = (path: string): boolean => /(^|[/.])config\.ts$|^test\/setup\//.test(path);

/** What the language allows and the house does not. */
const rules: Readonly<Record<string, Rule>> = {
  'hides what it exports behind export *': (node) =>
    ts.isExportDeclaration(node) && !node.exportClause ? 'export *' : undefined,
  'uses any': (node) => (node.kind === ts.SyntaxKind.AnyKeyword ? 'any' : undefined),
  'claims that something is there': (node) =>
    ts.isNonNullExpression(node) || (ts.isPropertyDeclaration(node) && node.exclamationToken)
      ? '!'
      : undefined,
  'declares an enum': (node) => (ts.isEnumDeclaration(node) ? 'enum' : undefined),
  'exports a default': (node, path) =>
    ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword
      ? isConfig(path) || ts.isDefaultClause(node.parent) || node.parent.kind === ts.SyntaxKind.CaseBlock
        ? undefined
        : 'default export'
      : undefined,
  'reads the environment outside a configuration file': (node, path) =>
    ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' && !isConfig(path)
      ? 'process.env'
      : undefined,
  'writes to the console': (node) =>
    ts.isPropertyAccessExpression(node) && node.expression.getText() === 'console'
      ? node.getText()
      : undefined,
  'has a namespace': (node) =>
    ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) && node.name.text !== 'global'
      ? 'namespace'
      : undefined,
};

// Specs, the test set-up and journeys give processes an environment; that is what they are for.
const mayReadTheEnvironment = /^test\/|\.(spec|fixture)\.ts$/;

function breaches(rule: Rule, files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => findIn([file], (node) => rule(node, file.path)));
}

function unfinished(files: readonly SourceFile[]): string[] {
  const marks = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'];
  const pattern = new RegExp(`\\b(${marks.join('|')})\\b`);
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

const broken: Readonly<Record<string, string>> = {
  'hides what it exports behind export *': "export * from './a.js';",
  'uses any': 'let a: Record<string, any>;',
  'claims that something is there': 'const a = b!;',
  'declares an enum': 'enum Colour { red }',
  'exports a default': 'export default class A {}',
  'reads the environment outside a configuration file': 'const a = process.env["A"];',
  'writes to the console': 'console.log(1);',
  'has a namespace': 'namespace A {}',
};

describe('no source', () => {
  const files = readFiles(TYPESCRIPT);

  for (const [title, rule] of Object.entries(rules)) {
    const judged = title.startsWith('reads')
      ? files.filter(({ path }) => !mayReadTheEnvironment.test(path))
      : files;
    it(`${title}`, () => {
      expect(breaches(rule, judged)).toEqual([]);
    });

    it(`${title}: the rule finds it`, () => {
      expect(breaches(rule, [sample('apps/x/src/a.ts', broken[title] ?? '')])).toHaveLength(1);
    });
  }

  it('is left unfinished', () => {
    expect(unfinished(readFiles(/^(apps|libs|test|tools|docker)\/.*\.(ts|mjs|sql|yaml|conf|eta)$/))).toEqual(
      [],
    );
  });

  it('is left unfinished: the rule finds it', () => {
    expect(unfinished([sample('a.ts', `// ${'TO' + 'DO'}: later`)])).toEqual(['a.ts:1']);
  });
});

describe('the rules of the language', () => {
  it('allow a default in a configuration file, a default clause and the environment in a configuration file', () => {
    const rule = rules['exports a default'] as Rule;
    expect(breaches(rule, [sample('vitest.config.ts', 'export default {};')])).toEqual([]);
    expect(breaches(rule, [sample('a.ts', 'switch (a) { default: run(); }')])).toEqual([]);
    const environment = rules['reads the environment outside a configuration file'] as Rule;
    expect(breaches(environment, [sample('libs/x/src/process.config.ts', 'return process.env;')])).toEqual(
      [],
    );
  });
});
