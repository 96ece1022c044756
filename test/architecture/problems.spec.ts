import { problems, type ProblemEntry } from '@assay/contracts';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { contractCatalogue } from '../../tools/generators/catalogue.mjs';
import { findIn, parse, walk } from './syntax.js';
import { PRODUCTION, read, readFiles, sample, type SourceFile } from './workspace.js';

type Catalogue = Readonly<Record<string, ProblemEntry>>;
const CATALOGUE = /^libs\/contracts\/src\/problems\//;

/** A code that stands nowhere but in the catalogue is never thrown. */
function neverThrown(codes: readonly string[], files: readonly SourceFile[]): string[] {
  const mentioned = new Set<string>();
  for (const file of files.filter(({ path }) => !CATALOGUE.test(path) && !/documented|openapi/.test(path)))
    walk(parse(file), (node) => {
      if (ts.isStringLiteral(node) && !isOnlyMentioned(node)) mentioned.add(node.text);
    });
  return codes.filter((code) => !mentioned.has(code));
}

/** The endpoint's documentation, a table by code and a comparison throw nothing. */
function isOnlyMentioned(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  if (ts.isBinaryExpression(parent))
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
  const list = ts.isArrayLiteralExpression(parent) ? parent.parent : undefined;
  return list !== undefined && ts.isPropertyAssignment(list) && list.name.getText() === 'problems';
}

function undocumented(codes: readonly string[], page: string): string[] {
  return codes.filter((code) => !page.includes(`| \`${code}\` |`));
}

function unclear(catalogue: Catalogue): string[] {
  return Object.entries(catalogue).flatMap(([code, { title, params }]) => {
    const placeholders = [...title.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
    return [
      ...(/^[a-z]+(-[a-z]+)*$/.test(code) ? [] : [`${code} is not kebab-case`]),
      ...(/^[A-Z].*[.]$/.test(title) ? [] : [`${code}: not a sentence`]),
      ...placeholders
        .filter((name) => !params.includes(name))
        .map((name) => `${code}: {${name}} is no parameter`),
    ];
  });
}

function withoutParams(catalogue: Catalogue, files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    if (!ts.isNewExpression(node) || node.expression.getText() !== 'Problem') return undefined;
    const [code, given] = node.arguments ?? [];
    const entry = code && ts.isStringLiteral(code) ? catalogue[code.text] : undefined;
    const missing = entry?.params.filter((name) => !mayGive(given, name)) ?? [];
    return missing.length > 0 ? `lacks ${missing.join(', ')}` : undefined;
  });
}

/** A variable or a spread may hold anything. */
function mayGive(given: ts.Expression | undefined, name: string): boolean {
  if (!given) return false;
  if (!ts.isObjectLiteralExpression(given)) return true;
  return given.properties.some(
    (property) => ts.isSpreadAssignment(property) || property.name?.getText() === name,
  );
}

function otherFailures(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    if (!ts.isClassDeclaration(node)) return undefined;
    const base =
      node.heritageClauses?.flatMap(({ types }) => types.map((type) => type.expression.getText())) ?? [];
    return base.includes('Problem') ? `${node.name?.text} extends Problem` : undefined;
  });
}

/** Any request may end in these. */
const OF_ANY = ['unavailable', 'internal'];

/** What an operation throws by itself and its contract does not name. */
function unnamed(files: readonly SourceFile[], contracts: Readonly<Record<string, unknown>>): string[] {
  return files.flatMap((file) => {
    const answered = [...file.text.matchAll(/@Answers\((\w+)\)/g)].map(([, name]) => contracts[name ?? '']);
    if (answered.length === 0) return [];
    const named = answered.flatMap((contract) => (contract as { problems?: string[] } | undefined)?.problems);
    return findIn([file], (node) => {
      if (!ts.isNewExpression(node) || node.expression.getText() !== 'Problem') return undefined;
      const code = node.arguments?.[0];
      if (!code || !ts.isStringLiteral(code)) return undefined;
      return [...OF_ANY, ...named].includes(code.text) ? undefined : code.text;
    });
  });
}

describe('every problem', () => {
  const files = readFiles(PRODUCTION);
  const codes = Object.keys(problems);

  it('is thrown somewhere', () => {
    expect(neverThrown(codes, files)).toEqual([]);
  });

  it('is documented', () => {
    expect(undocumented(codes, read('docs/problems.md'))).toEqual([]);
  });

  it('has one code, in kebab-case, and one sentence that mentions only its parameters', () => {
    const written = readFiles(CATALOGUE).flatMap(
      ({ text }) => text.match(/^ {2}'?[a-z-]+'?: entry\(/gm) ?? [],
    );
    expect(new Set(written).size).toBe(written.length);
    expect(written).toHaveLength(codes.length);
    expect(unclear(problems)).toEqual([]);
  });

  it('is thrown with all its parameters', () => {
    expect(withoutParams(problems, files)).toEqual([]);
  });

  it('that an operation throws is named by its contract', () => {
    const contracts = contractCatalogue().map(({ exportedAs, contract }) => [exportedAs, contract]);
    expect(unnamed(files, Object.fromEntries(contracts))).toEqual([]);
  });

  it('is a Problem, never a class of its own', () => {
    expect(otherFailures(files)).toEqual([]);
  });
});

describe('the rules for problems', () => {
  const catalogue: Catalogue = {
    'order-lost': {
      title: 'The order {orderId} is lost.',
      kind: 'conflict',
      retry: 'never',
      params: ['orderId'],
    },
  };

  it('find a code that nobody throws, even when an endpoint documents it', () => {
    const documented = sample('a.ts', "@Documented({ problems: ['order-lost'] })", 'class A {}');
    const compared = sample('b.ts', "const a = { 'order-lost': 404 };", "if (code === 'order-lost') run();");
    expect(neverThrown(['order-lost'], [documented, compared])).toEqual(['order-lost']);
    expect(
      neverThrown(['order-lost'], [sample('apps/x/src/a.ts', "throw new Problem('order-lost');")]),
    ).toEqual([]);
  });

  it('find a code that is not documented', () => {
    expect(undocumented(['order-lost', 'order-found'], '| `order-found` | … |')).toEqual(['order-lost']);
  });

  it('find a parameter that is not given, and one that is not declared', () => {
    expect(withoutParams(catalogue, [sample('a.ts', "throw new Problem('order-lost', { id });")])).toEqual([
      'a.ts:1 lacks orderId',
    ]);
    expect(
      withoutParams(catalogue, [sample('a.ts', "throw new Problem('order-lost', { orderId });")]),
    ).toEqual([]);
    expect(unclear({ 'Order lost': { ...problems.internal, title: 'lost {x}', params: [] } })).toHaveLength(
      3,
    );
  });

  it('find one that the contract does not name', () => {
    const operation = sample('a.ts', '@Answers(placeOrder)', "throw new Problem('order-lost');");
    expect(unnamed([operation], { placeOrder: { problems: [] } })).toEqual(['a.ts:2 order-lost']);
    expect(unnamed([operation], { placeOrder: { problems: ['order-lost'] } })).toEqual([]);
  });

  it('find a subclass', () => {
    expect(otherFailures([sample('a.ts', 'class OrderLost extends Problem {}')])).toHaveLength(1);
  });
});
