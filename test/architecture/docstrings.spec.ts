import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { hasDocstring, parse, placeOf } from './syntax.js';
import { readFiles, sample, type SourceFile } from './workspace.js';

type Declaration = ts.DeclarationStatement | ts.VariableStatement;

function declarationOf(source: ts.SourceFile, name: string): Declaration | undefined {
  return source.statements.find((statement): statement is Declaration => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.some(
        (declaration) => declaration.name.getText() === name,
      );
    return 'name' in statement && (statement as ts.DeclarationStatement).name?.text === name;
  });
}

/** A contract says its sentence as data, so that it can be printed. */
function hasSummary(declaration: Declaration): boolean {
  return /= define(Request|Event)\(\{[\s\S]*\bsummary:/.test(declaration.getText());
}

/** The shape of one message is described by that message's sentence. */
function isMessageShape(file: SourceFile, name: string): boolean {
  return new RegExp(`\\b(request|reply|data): ${name},`).test(file.text);
}

/** A type that names the members of the list above it says nothing new. */
function isMemberType(declaration: Declaration): boolean {
  return ts.isTypeAliasDeclaration(declaration) && /= \(typeof \w+\)\[number\]/.test(declaration.getText());
}

function undocumented(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^libs\/[^/]+\/src\/index\.ts$/.test(path))
    .flatMap((index) =>
      parse(index).statements.flatMap((statement) => {
        if (!ts.isExportDeclaration(statement) || !statement.exportClause || !statement.moduleSpecifier)
          return [];
        const from = statement.moduleSpecifier.getText().slice(1, -1).replace(/\.js$/, '.ts');
        const path = posix.join(posix.dirname(index.path), from);
        const file = files.find((candidate) => candidate.path === path);
        if (!file || !ts.isNamedExports(statement.exportClause))
          return [`${index.path} exports from ${from}`];
        const { elements } = statement.exportClause;
        return elements.flatMap((element) =>
          problemOf(file, (element.propertyName ?? element.name).getText()),
        );
      }),
    );
}

function problemOf(file: SourceFile, name: string): string[] {
  const declaration = declarationOf(parse(file), name);
  if (!declaration) return [`${file.path} does not declare ${name}`];
  if (hasDocstring(declaration) || hasSummary(declaration) || isMemberType(declaration)) return [];
  if (isMessageShape(file, name)) return [];
  return [`${placeOf(declaration)} ${name}`];
}

describe('every name a library exports', () => {
  it('has a sentence that says what it promises', () => {
    expect(undocumented(readFiles(/^libs\/[^/]+\/src\/.*\.ts$/))).toEqual([]);
  });
});

describe('the rule for docstrings', () => {
  const index = (name: string): SourceFile =>
    sample('libs/x/src/index.ts', `export { ${name} } from './a.js';`);

  it('finds a name without one', () => {
    const files = [
      index('a, type B'),
      sample('libs/x/src/a.ts', 'export const a = 1;', 'export type B = string;'),
    ];
    expect(undocumented(files)).toEqual(['libs/x/src/a.ts:1 a', 'libs/x/src/a.ts:2 B']);
  });

  it('takes a docstring, and the summary of a contract for its shapes too', () => {
    const documented = sample('libs/x/src/a.ts', '/** One. */', 'export const a = 1;');
    expect(undocumented([index('a'), documented])).toEqual([]);
    const lines = [
      "export const a = defineRequest({ summary: 'One.', request: B, reply: C });",
      'export class B {}',
    ];
    expect(undocumented([index('a, B'), sample('libs/x/src/a.ts', ...lines)])).toEqual([]);
    expect(
      undocumented([index('a, D'), sample('libs/x/src/a.ts', ...lines, 'export class D {}')]),
    ).toHaveLength(1);
  });
});
