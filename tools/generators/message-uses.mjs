// Who answers, consumes, asks and announces what, read from the sources.
import ts from 'typescript';

/** @typedef {import('./source-tree.mjs').SourceFile} SourceFile */
/** @typedef {'answers' | 'consumes' | 'asks' | 'announces'} Kind */
/**
 * @typedef {object} Use
 * @property {Kind} kind
 * @property {string} app the project's folder name
 * @property {string} contract the exported name of the contract, or the text that stands in its place
 * @property {string} path
 * @property {number} line
 * @property {string} [operation] the consumer's name
 */

/**
 * @param {readonly SourceFile[]} files
 * @param {readonly string[]} names the exported names of all contracts
 * @returns {Use[]}
 */
export function messageUses(files, names) {
  return files.flatMap((file) => usesIn(file, names));
}

/**
 * @param {SourceFile} file
 * @param {readonly string[]} names
 * @returns {Use[]}
 */
function usesIn({ path, text }, names) {
  if (!/\bask\(|@Answers|@Consumes|outbox/.test(text)) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const contracts = importedContracts(source, names);
  const app = path.split('/')[1] ?? '';
  /** @type {Use[]} */
  const uses = [];
  const visit = (/** @type {ts.Node} */ node) => {
    const found = useOf(node, contracts, text);
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (found) uses.push({ app, path, line, ...found });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/**
 * A decorator or an `ask` names its contract. A contract that stands anywhere else is on its way to an `ask` or to
 * the outbox, whichever the file has.
 * @param {ts.Node} node
 * @param {ReadonlySet<string>} contracts
 * @param {string} text
 * @returns {Pick<Use, 'kind' | 'contract' | 'operation'> | undefined}
 */
function useOf(node, contracts, text) {
  if (ts.isCallExpression(node)) {
    const kind = kindOf(node);
    const { contract, operation } = namesIn(node);
    return kind && contracts.has(contract)
      ? { kind, contract, ...(operation ? { operation } : {}) }
      : undefined;
  }
  if (!ts.isIdentifier(node) || !contracts.has(node.text) || isNamedElsewhere(node)) return undefined;
  if (/outbox\s*\.(?:add|enclose)\(/.test(text)) return { kind: 'announces', contract: node.text };
  return /bus\s*\.ask\(/.test(text) ? { kind: 'asks', contract: node.text } : undefined;
}

/**
 * @param {ts.CallExpression} call
 * @returns {'answers' | 'consumes' | 'asks' | undefined}
 */
function kindOf(call) {
  const callee = call.expression;
  if (ts.isDecorator(call.parent) && ts.isIdentifier(callee)) {
    if (callee.text === 'Answers') return 'answers';
    if (callee.text === 'Consumes') return 'consumes';
  }
  const onBus = ts.isPropertyAccessExpression(callee) && callee.name.text === 'ask';
  return onBus && callee.expression.kind !== ts.SyntaxKind.ThisKeyword ? 'asks' : undefined;
}

/** @param {ts.CallExpression} call */
function namesIn(call) {
  const [contract, operation] = call.arguments;
  return {
    contract: contract?.getText() ?? '',
    operation: operation && ts.isStringLiteral(operation) ? operation.text : undefined,
  };
}

/**
 * @param {ts.SourceFile} source
 * @param {readonly string[]} contracts
 */
function importedContracts(source, contracts) {
  const names = new Set(/** @type {string[]} */ ([]));
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    const isContracts = statement.moduleSpecifier.getText().includes('@assay/contracts');
    if (!isContracts || !bindings || !ts.isNamedImports(bindings)) continue;
    for (const { name } of bindings.elements) if (contracts.includes(name.text)) names.add(name.text);
  }
  return names;
}

/** @param {ts.Identifier} node */
function isNamedElsewhere({ parent }) {
  if (ts.isImportSpecifier(parent) || ts.isPropertyAccessExpression(parent)) return true;
  return ts.isCallExpression(parent) && kindOf(parent) !== undefined;
}
