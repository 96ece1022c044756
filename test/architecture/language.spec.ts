import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, placeOf, walk } from './syntax.js';
import { readFiles, sample, type SourceFile, TYPESCRIPT } from './workspace.js';

type Rule = (node: ts.Node, path: string) => string | undefined;

const isConfig = (path: string): boolean => /(^|[/.])config\.ts$|^test\/setup\//.test(path);

// Processes of tests are given an environment.
const mayReadTheEnvironment = (path: string): boolean =>
  isConfig(path) || /^test\/|\.(spec|fixture)\.ts$/.test(path);

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
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'env' &&
    node.getText() === 'process.env' &&
    !mayReadTheEnvironment(path)
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

/** All rules in one walk, because it is every file of the repository. */
function allBreaches(files: readonly SourceFile[]): Map<string, string[]> {
  const found = new Map<string, string[]>(Object.keys(rules).map((title) => [title, []]));
  for (const file of files)
    walk(parse(file), (node) => {
      for (const [title, rule] of Object.entries(rules)) {
        const what = rule(node, file.path);
        if (what) found.get(title)?.push(`${placeOf(node)} ${what}`);
      }
    });
  return found;
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
  const breaches = allBreaches(readFiles(TYPESCRIPT));

  for (const title of Object.keys(rules)) {
    it(`${title}`, () => {
      expect(breaches.get(title)).toEqual([]);
    });

    it(`${title}: the rule finds it`, () => {
      expect(allBreaches([sample('apps/x/src/a.ts', broken[title] ?? '')]).get(title)).toHaveLength(1);
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
    const files = [
      sample('vitest.config.ts', 'export default {};'),
      sample('a.ts', 'switch (a) { default: run(); }'),
      sample('libs/x/src/process.config.ts', 'return process.env;'),
    ];
    expect([...allBreaches(files).values()].flat()).toEqual([]);
  });
});
