// What the docstrings say about the fields of message classes.
import ts from 'typescript';
import { readFiles } from './source-tree.mjs';

/** @typedef {{ parent: string | undefined, fields: Map<string, string> }} ClassDocs */

/** @returns {import('./message-schemas.mjs').Describe} */
export function fieldDocs() {
  const classes = classDocs();
  /** @type {import('./message-schemas.mjs').Describe} */
  const find = (name, field) => {
    const docs = classes.get(name);
    if (!docs) return undefined;
    return docs.fields.get(field) ?? (docs.parent ? find(docs.parent, field) : undefined);
  };
  return find;
}

/**
 * The same as data: what the fields of every class mean, those of its parents included.
 *
 * @returns {Record<string, Record<string, string>>}
 */
export function fieldMeanings() {
  const classes = classDocs();
  /** @type {(name: string | undefined) => [string, string][]} */
  const fieldsOf = (name) => {
    const docs = name === undefined ? undefined : classes.get(name);
    if (!docs) return [];
    // What a class is, its children are not.
    return [...fieldsOf(docs.parent).filter(([field]) => field !== ''), ...docs.fields];
  };
  const names = [...classes.keys()].sort().filter((name) => fieldsOf(name).length > 0);
  return Object.fromEntries(names.map((name) => [name, Object.fromEntries(fieldsOf(name))]));
}

/** @returns {Map<string, ClassDocs>} */
function classDocs() {
  /** @type {Map<string, ClassDocs>} */
  const classes = new Map();
  for (const { path, text } of readFiles(
    /^(libs\/contracts\/src\/(?!.*\.spec\.ts$).*|apps\/gateway\/src\/(v1-|moving-in\/)(?!.*\.spec\.ts$).*)\.ts$/,
  )) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    for (const statement of source.statements)
      if (ts.isClassDeclaration(statement) && statement.name)
        classes.set(statement.name.text, docsOf(statement));
  }
  return classes;
}

/**
 * @param {ts.ClassDeclaration} declaration
 * @returns {ClassDocs}
 */
function docsOf(declaration) {
  const base = declaration.heritageClauses?.[0]?.types[0]?.expression.getText();
  const own = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc)?.comment);
  const fields = new Map(own ? [['', own.replace(/\s+/g, ' ')]] : []);
  for (const member of declaration.members) {
    const comment = ts.getJSDocCommentsAndTags(member).find(ts.isJSDoc)?.comment;
    const text = ts.getTextOfJSDocComment(comment);
    if (text && member.name) fields.set(member.name.getText(), text.replace(/\s+/g, ' '));
  }
  return { parent: base, fields };
}
