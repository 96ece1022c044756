import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findIn } from './syntax.js';
import { readFiles, sample, SPEC, type SourceFile } from './workspace.js';

const TESTING = ['it', 'test', 'describe', 'suite'];

function calleeOf(node: ts.Node): { name: string; modifier?: string } | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const [name = '', modifier] = node.expression.getText().split(/[.(]/);
  return modifier === undefined ? { name } : { name, modifier };
}

function switchedOff(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    const callee = calleeOf(node);
    if (!callee || !TESTING.includes(callee.name)) return undefined;
    return ['skip', 'only', 'todo', 'fails'].includes(callee.modifier ?? '')
      ? `${callee.name}.${callee.modifier}`
      : undefined;
  });
}

function vagueTitles(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    const callee = calleeOf(node);
    if (!callee || !TESTING.includes(callee.name) || !ts.isCallExpression(node)) return undefined;
    const title = node.arguments[0];
    const text = title && ts.isStringLiteralLike(title) ? title.text : '';
    return /\bshould\b|\b(correctly|properly|as expected)\b/i.test(text) ? text : undefined;
  });
}

function mockedModules(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    const callee = calleeOf(node);
    const isMock =
      callee?.name === 'vi' && /^(mock|doMock|spyOn|hoisted|stubGlobal)$/.test(callee.modifier ?? '');
    return isMock ? `vi.${callee?.modifier}` : undefined;
  });
}

describe('every spec', () => {
  const specs = readFiles(/^(apps|libs|test)\/.*\.(spec|fixture)\.ts$/);

  it('runs: none is skipped, and none runs alone', () => {
    expect(switchedOff(specs)).toEqual([]);
  });

  it('has titles that state something', () => {
    expect(vagueTitles(specs)).toEqual([]);
  });

  it('uses real modules', () => {
    expect(mockedModules(specs)).toEqual([]);
  });

  it('is where its ring looks for it', () => {
    const paths = specs.map(({ path }) => path).filter((path) => SPEC.test(path));
    const known =
      /^(apps|libs)\/[^/]+\/(src|migrations)\/|^test\/(architecture|contracts|journeys|faults|images|installation|model|rehearsal|setup|bench)\//;
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
  });
});

describe('the rules for specs', () => {
  const call = (...lines: string[]): SourceFile => sample('a.spec.ts', ...lines);

  it('find what is switched off', () => {
    expect(
      switchedOff([call("it.skip('a', run);", "describe.only('b', run);", "it('c', run);", 'list.only();')]),
    ).toHaveLength(2);
  });

  it('find a title that only hopes', () => {
    expect(
      vagueTitles([
        call("it('should refuse', run);", "it('refuses', run);", 'test(`refuses properly`, run);'),
      ]),
    ).toHaveLength(2);
  });

  it('find a mocked module', () => {
    expect(mockedModules([call("vi.mock('./a.js');", 'vi.useFakeTimers();')])).toEqual([
      'a.spec.ts:1 vi.mock',
    ]);
  });
});
