// What the docstring of a decorated method says, or else that of its class.
import ts from 'typescript';

/** @typedef {import('./source-tree.mjs').SourceFile} SourceFile */

/**
 * @param {SourceFile} file
 * @param {string} decorator
 * @returns {{ promise: string, tags: Record<string, string> }} the first sentence, and what follows each `@tag`
 */
export function docTags({ path, text }, decorator) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const methods = source.statements
    .filter(ts.isClassDeclaration)
    .flatMap(({ members }) => members.filter(ts.isMethodDeclaration));
  const method = methods.find((one) =>
    (ts.getDecorators(one) ?? []).some(({ expression }) => expression.getText().startsWith(`${decorator}(`)),
  );
  const doc = method && (docOf(method) ?? docOf(method.parent));
  const [promise = ''] = textOf(doc?.comment).split('\n\n');
  const tags = (doc?.tags ?? []).map((tag) => [tag.tagName.text, oneLine(textOf(tag.comment))]);
  return { promise: oneLine(promise), tags: Object.fromEntries(tags) };
}

/** @param {ts.Node} node */
function docOf(node) {
  return ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc);
}

/** @param {Parameters<typeof ts.getTextOfJSDocComment>[0]} comment */
function textOf(comment) {
  return ts.getTextOfJSDocComment(comment) ?? '';
}

/** @param {string} text */
function oneLine(text) {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}
