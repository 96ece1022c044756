import ts from 'typescript';
import type { SourceFile } from './workspace.js';

const parsed = new WeakMap<SourceFile, ts.SourceFile>();

export function parse(file: SourceFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  parsed.set(file, source);
  return source;
}

/** Visits every node below the given one, the deeper ones after their parents. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    visit(child);
    walk(child, visit);
  });
}

export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

/** `path:line` of a node. */
export function placeOf(node: ts.Node): string {
  return `${node.getSourceFile().fileName}:${lineOf(node)}`;
}

/** Where a node of the file is what the rule looks for: `path:line what`. */
export function findIn(files: readonly SourceFile[], what: (node: ts.Node) => string | undefined): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    walk(parse(file), (node) => {
      const problem = what(node);
      if (problem) found.push(`${placeOf(node)} ${problem}`);
    });
    return found;
  });
}

/** Every function with a body and how many lines it has, nested ones on their own. */
export function functionsIn(files: readonly SourceFile[]): { readonly lines: number }[] {
  return files.flatMap((file) => {
    const found: { readonly lines: number }[] = [];
    walk(parse(file), (node) => {
      if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
      const end = node.getSourceFile().getLineAndCharacterOfPosition(node.getEnd()).line + 1;
      found.push({ lines: end - lineOf(node) + 1 });
    });
    return found;
  });
}

/** The names of the decorators of a class, a method or a property. */
export function decoratorsOf(node: ts.Node): string[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (ts.getDecorators(node) ?? []).map(({ expression }) =>
    (ts.isCallExpression(expression) ? expression.expression : expression).getText(),
  );
}

export function hasDocstring(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).some((part) => ts.isJSDoc(part) && Boolean(part.comment));
}

export function classesIn(file: SourceFile): ts.ClassDeclaration[] {
  return parse(file).statements.filter(ts.isClassDeclaration);
}

/** Public methods, static ones and the constructor aside. */
export function publicMethodsOf(declaration: ts.ClassDeclaration): ts.MethodDeclaration[] {
  return declaration.members.filter(ts.isMethodDeclaration).filter((method) => {
    const flags = ts.getCombinedModifierFlags(method);
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
    return (flags & hidden) === 0;
  });
}

/** `place-order` for `PlaceOrder`. */
export function kebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
