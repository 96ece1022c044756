// What the docstrings say about the fields of message classes.
import ts from 'typescript';
import { readFiles } from './source-tree.mjs';

/** @typedef {{ parent: string | undefined, fields: Map<string, string> }} ClassDocs */

/** @returns {import('./message-schemas.mjs').Describe} */
export function fieldDocs() {
  /** @type {Map<string, ClassDocs>} */
  const classes = new Map();
  for (const { path, text } of readFiles(/^libs\/contracts\/src\/(?!.*\.spec\.ts$).*\.ts$/)) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    for (const statement of source.statements)
      if (ts.isClassDeclaration(statement) && statement.name)
        classes.set(statement.name.text, docsOf(statement));
  }
  /** @type {import('./message-schemas.mjs').Describe} */
  const find = (name, field) => {
    const docs = classes.get(name);
    if (!docs) return undefined;
    return docs.fields.get(field) ?? (docs.parent ? find(docs.parent, field) : undefined);
  };
  return find;
}

/**
 * @param {ts.ClassDeclaration} declaration
 * @returns {ClassDocs}
 */
function docsOf(declaration) {
  const base = declaration.heritageClauses?.[0]?.types[0]?.expression.getText();
  const fields = new Map();
  for (const member of declaration.members) {
    const comment = ts.getJSDocCommentsAndTags(member).find(ts.isJSDoc)?.comment;
    const text = ts.getTextOfJSDocComment(comment);
    if (text && member.name) fields.set(member.name.getText(), text.replace(/\s+/g, ' '));
  }
  return { parent: base, fields };
}
