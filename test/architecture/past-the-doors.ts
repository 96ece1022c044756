import ts from 'typescript';
import { findIn, parse, walk } from './syntax.js';
import type { SourceFile } from './workspace.js';

/**
 * Where a database that was connected past the doors, or given to a factory, is used by what does not say for whom: neither
 * around the use nor, where it is handed on, in the class or function of ours that gets it.
 */
export function saysNothing(files: readonly SourceFile[]): string[] {
  const sayers = new Set(files.flatMap(sayersIn));
  return files.flatMap((file) => {
    const own = databasesPastTheDoors(file);
    if (own.length === 0) return [];
    return findIn([file], (node) => {
      if (!ts.isIdentifier(node) || !own.some((database) => isUseOf(database, node))) return undefined;
      return isSaidAround(node) || isHandedTo(node, sayers) ? undefined : node.text;
    });
  });
}

/** A name, and where it means such a database. */
interface Named {
  readonly name: string;
  readonly scope: ts.Node;
}

/** The databases that a file has past the doors. */
export function databasesPastTheDoors(file: SourceFile): Named[] {
  const found: Named[] = [];
  if (!file.text.includes('Database')) return found;
  walk(parse(file), (node) => {
    if (
      ts.isVariableDeclaration(node) &&
      /^(await )?Database\.connect\(/.test(node.initializer?.getText() ?? '')
    )
      found.push({ name: node.name.getText(), scope: scopeOf(node) });
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'useFactory')
      found.push(...databasesGivenTo(node.initializer));
  });
  return found;
}

function scopeOf(node: ts.Node): ts.Node {
  return ts.isBlock(node) || ts.isSourceFile(node) ? node : scopeOf(node.parent);
}

function databasesGivenTo(factory: ts.Expression): Named[] {
  if (!ts.isArrowFunction(factory) && !ts.isFunctionExpression(factory)) return [];
  return factory.parameters
    .filter(({ type }) => /\bDatabase\b/.test(type?.getText() ?? ''))
    .map(({ name }) => ({ name: name.getText(), scope: factory }));
}

function sayersIn(file: SourceFile): string[] {
  if (!file.text.includes('whose.')) return [];
  const found: string[] = [];
  walk(parse(file), (node) => {
    const isNamed = ts.isClassDeclaration(node) || ts.isFunctionDeclaration(node);
    if (isNamed && node.name && isAny(node, says)) found.push(node.name.text);
  });
  return found;
}

function isAny(node: ts.Node, what: (inner: ts.Node) => boolean): boolean {
  let found = false;
  walk(node, (inner) => void (found ||= what(inner)));
  return found;
}

function says(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && /^whose\s*\.(company|everyCompany)$/.test(node.expression.getText());
}

function isUseOf({ name, scope }: Named, node: ts.Identifier): boolean {
  const { parent } = node;
  if (node.text !== name || !isAny(scope, (inner) => inner === node)) return false;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return false;
  // To close it asks nothing.
  return !(ts.isPropertyAccessExpression(parent) && (parent.name === node || parent.name.text === 'close'));
}

function isSaidAround(use: ts.Node): boolean {
  for (let node = use; !ts.isSourceFile(node); node = node.parent)
    if (says(node) || (ts.isVariableDeclaration(node) && isGivenToWhose(node))) return true;
  return false;
}

// `const work = () => …; whose.everyCompany(work)`
function isGivenToWhose(work: ts.VariableDeclaration): boolean {
  return isAny(
    work.getSourceFile(),
    (node) => says(node) && node.arguments.some((given) => given.getText() === work.name.getText()),
  );
}

function isHandedTo(use: ts.Identifier, sayers: ReadonlySet<string>): boolean {
  const { parent } = use;
  const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
  return isCall && parent.expression !== use && sayers.has(parent.expression.getText());
}
