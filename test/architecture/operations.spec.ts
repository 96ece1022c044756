import { basename } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { classesIn, decoratorsOf, hasDocstring, kebab, placeOf, publicMethodsOf } from './syntax.js';
import { listFiles, PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

const NEST_CALLS = [
  'onModuleInit',
  'onApplicationBootstrap',
  'onModuleDestroy',
  'beforeApplicationShutdown',
  'onApplicationShutdown',
];

const isOperation = (declaration: ts.ClassDeclaration): boolean =>
  decoratorsOf(declaration).includes('Controller');
const operationsIn = (file: SourceFile): ts.ClassDeclaration[] => classesIn(file).filter(isOperation);
const nameOf = (path: string): string => basename(path).replace(/\.ts$/, '');

function methodsThatSpeak(declaration: ts.ClassDeclaration): string[] {
  const methods = declaration.members.filter(ts.isMethodDeclaration);
  return methods.flatMap(decoratorsOf).filter((name) => name === 'Answers' || name === 'Consumes');
}

function crowdedFiles(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => operationsIn(file).length > 1)
    .map(({ path }) => `${path} has several operations`);
}

function misnamedOperations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    operationsIn(file)
      .filter((declaration) => kebab(declaration.name?.text ?? '') !== nameOf(file.path))
      .map((declaration) => `${placeOf(declaration)} ${declaration.name?.text}`),
  );
}

function wrongMethods(files: readonly SourceFile[]): string[] {
  return files.flatMap(operationsIn).flatMap((declaration) =>
    publicMethodsOf(declaration)
      .map((method) => method.name.getText())
      .filter((name) => name !== 'run' && !NEST_CALLS.includes(name))
      .map((name) => `${placeOf(declaration)} has the public method ${name}`),
  );
}

function withoutPromise(files: readonly SourceFile[]): string[] {
  return files
    .flatMap(operationsIn)
    .filter((declaration) => ![declaration, ...publicMethodsOf(declaration)].some(hasDocstring))
    .map((declaration) => `${placeOf(declaration)} ${declaration.name?.text}`);
}

/** The contract's or the consumer's name stands in the decorator: it is the file's, but where one operation is several consumers. */
function strangersToTheirName(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const names = [...file.text.matchAll(/@Answers\((\w+)\)|@Consumes\(\s*\w+,\s*'([\w-]+)',?\s*\)/g)].map(
      (match) => match[2] ?? kebab(match[1] ?? ''),
    );
    if (names.length > 1) return [];
    return names.filter((name) => name !== nameOf(file.path)).map((name) => `${file.path} is ${name}`);
  });
}

function untested(files: readonly SourceFile[], paths: readonly string[]): string[] {
  return files
    .filter((file) => operationsIn(file).flatMap(methodsThatSpeak).length > 0)
    .map(({ path }) => path.replace(/\.ts$/, ''))
    .filter((path) => !paths.includes(`${path}.spec.ts`) && !paths.includes(`${path}.db.spec.ts`));
}

describe('an operation', () => {
  const apps = readFiles(PRODUCTION).filter(({ path }) => path.startsWith('apps/'));
  const product = apps.filter(({ path }) => !path.startsWith('apps/sandbox/'));

  it('has a file of its own', () => {
    expect(crowdedFiles(apps)).toEqual([]);
  });

  it('is a class named like its file', () => {
    expect(misnamedOperations(apps)).toEqual([]);
  });

  it('has one public method, run', () => {
    expect(wrongMethods(product)).toEqual([]);
  });

  it('says in one sentence what it promises', () => {
    expect(withoutPromise(apps)).toEqual([]);
  });

  it('has the name of the contract it answers, or of the consumer it is', () => {
    expect(strangersToTheirName(product)).toEqual([]);
  });

  it('that answers or consumes has a spec of its name beside it', () => {
    expect(untested(product, listFiles())).toEqual([]);
  });
});

describe('the rules for operations', () => {
  const operation = (path: string, ...lines: string[]): SourceFile => sample(path, ...lines);
  const good = [
    '/** One. */',
    '@Controller()',
    'class PlaceOrder {',
    '@Answers(placeOrder)',
    'async run() {}',
    '}',
  ];

  it('find two operations in a file, and one with another name', () => {
    const two = operation('apps/x/src/a/a.ts', '@Controller() class A {}', '@Controller() class B {}');
    expect(crowdedFiles([two])).toHaveLength(1);
    expect(misnamedOperations([two])).toEqual(['apps/x/src/a/a.ts:2 B']);
  });

  it('find a second public method and a missing sentence', () => {
    const file = operation(
      'a.ts',
      '@Controller()',
      'class A { run() {} list() {} private help() {} onModuleInit() {} }',
    );
    expect(wrongMethods([file])).toEqual(['a.ts:1 has the public method list']);
    expect(withoutPromise([file])).toEqual(['a.ts:1 A']);
  });

  it('find an operation that answers to another name than its own', () => {
    const consumer = operation('apps/x/src/a/settle.ts', "@Consumes(resultRecorded, 'complete-order')");
    const several = operation('apps/x/src/a/keep.ts', "@Consumes(a, 'keep-a')", "@Consumes(b, 'keep-b')");
    expect(strangersToTheirName([operation('a.ts', '@Answers(placeOrder)'), consumer, several])).toEqual([
      'a.ts is place-order',
      'apps/x/src/a/settle.ts is complete-order',
    ]);
  });

  it('find an operation without a spec', () => {
    const file = operation('apps/x/src/orders/place-order.ts', ...good);
    expect(untested([file], [])).toEqual(['apps/x/src/orders/place-order']);
    expect(untested([file], ['apps/x/src/orders/place-order.db.spec.ts'])).toEqual([]);
    expect([misnamedOperations([file]), wrongMethods([file]), withoutPromise([file])].flat()).toEqual([]);
  });
});
