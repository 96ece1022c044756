import ts from 'typescript';
import { parse, walk } from './syntax.js';
import type { SourceFile } from './workspace.js';

/** What a name stands for in a file: what it is set to, or what each turn of a loop or of a table gives it. */
type Meanings = ReadonlyMap<string, readonly ts.Node[]>;

const within = (node: ts.Node): ts.Node[] => {
  const all = [node];
  walk(node, (one) => all.push(one));
  return all;
};

/** Rows of `[[a, b], [c, d]]`: what stands in each column, for a pattern or parameters that take it. */
function columns(table: ts.Node, names: readonly (ts.Node | undefined)[]): [string, ts.Node][] {
  const inner = ts.isAsExpression(table) ? table.expression : table;
  if (!ts.isArrayLiteralExpression(inner)) return [];
  return inner.elements.flatMap((row) => {
    const cells = ts.isArrayLiteralExpression(row) ? row.elements : [row];
    return cells.flatMap((cell, column): [string, ts.Node][] => {
      const name = names[column];
      return name && ts.isIdentifier(name) ? [[name.text, cell]] : [];
    });
  });
}

function ofVariable(node: ts.Node): [string, ts.Node][] {
  const isNamed = ts.isVariableDeclaration(node) && ts.isIdentifier(node.name);
  return isNamed && node.initializer ? [[node.name.getText(), node.initializer]] : [];
}

function ofLoop(node: ts.Node): [string, ts.Node][] {
  if (!ts.isForOfStatement(node) || !ts.isVariableDeclarationList(node.initializer)) return [];
  const pattern = node.initializer.declarations[0]?.name;
  if (!pattern || !ts.isArrayBindingPattern(pattern)) return [];
  const names = pattern.elements.map((one) => (ts.isBindingElement(one) ? one.name : undefined));
  return columns(node.expression, names);
}

/** `it.each(table)('…', (one, other) => …)`. */
function ofTable(node: ts.Node): [string, ts.Node][] {
  if (!ts.isCallExpression(node) || !ts.isCallExpression(node.expression)) return [];
  const [table] = node.expression.arguments;
  const test = node.arguments.find(ts.isArrowFunction);
  if (!table || !test || !node.expression.expression.getText().endsWith('.each')) return [];
  const names = test.parameters.map(({ name }) => name);
  return columns(table, names);
}

function meaningsIn(file: SourceFile): Meanings {
  const meanings = new Map<string, ts.Node[]>();
  for (const [name, node] of within(parse(file)).flatMap((one) => [
    ...ofVariable(one),
    ...ofLoop(one),
    ...ofTable(one),
  ]))
    meanings.set(name, [...(meanings.get(name) ?? []), node]);
  return meanings;
}

/** Whether a call compares what was found with its arguments: `expect(…).toEqual(…)`, and no `.not`. */
const isExpectation = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) &&
  ts.isPropertyAccessExpression(node.expression) &&
  node.getText().startsWith('expect(') &&
  node.expression.name.text.startsWith('to') &&
  !/\)\s*\.not\b[^()]*$/.test(node.expression.getText());

/** As what an expectation writes a code: by itself, before what it is about, or as it is printed for a person. */
const saidIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => /^(?:\s*(?:error|warning), )?([a-z][a-z-]+)(?:$|: )/.exec(line)?.[1] ?? []);

function textsIn(node: ts.Node, meanings: Meanings, seen: ReadonlySet<ts.Node> = new Set()): string[] {
  if (seen.has(node)) return [];
  const known = new Set([...seen, node]);
  return within(node).flatMap((one) => {
    if (ts.isStringLiteralLike(one) || ts.isTemplateHead(one)) return one.text;
    if (ts.isIdentifier(one))
      return (meanings.get(one.text) ?? []).flatMap((meant) => textsIn(meant, meanings, known));
    return [];
  });
}

/** The codes that the calls of `found` in a file are made with. */
export function codesFoundIn(file: SourceFile, codes: ReadonlySet<string>): string[] {
  const meanings = meaningsIn(file);
  const calls = within(parse(file)).filter(ts.isCallExpression);
  const made = calls.filter(({ expression }) => ts.isIdentifier(expression) && expression.text === 'found');
  return made.flatMap(({ arguments: [code] }) => {
    if (!code) return [];
    const plain = textsIn(code, meanings).filter((text) => codes.has(text));
    // A parameter: what the callers in the same file give.
    const names = within(code).filter(ts.isIdentifier);
    const isGiven = names.some(({ text }) => !meanings.has(text));
    const given = isGiven ? calls.flatMap((call) => call.arguments.filter(ts.isStringLiteral)) : [];
    return [...plain, ...given.map(({ text }) => text).filter((text) => codes.has(text))];
  });
}

/** The codes that the tests of a file expect to be found, but for those that the file makes up itself. */
export function codesExpectedIn(file: SourceFile, codes: ReadonlySet<string>): string[] {
  const meanings = meaningsIn(file);
  const madeUp = new Set(codesFoundIn(file, codes));
  const expectations = within(parse(file)).filter(isExpectation);
  const said = expectations.flatMap(({ arguments: expected }) =>
    expected.flatMap((one) => textsIn(one, meanings).flatMap(saidIn)),
  );
  return said.filter((code) => codes.has(code) && !madeUp.has(code));
}
