// Every HTTP address of the apps, read from the controllers.
import ts from 'typescript';

/** @typedef {import('./source-tree.mjs').SourceFile} SourceFile */
/**
 * @typedef {object} Route
 * @property {string} app
 * @property {string} path of the file
 * @property {string} method
 * @property {string} address as in `/v1/orders/{orderId}`
 * @property {readonly string[]} guards
 * @property {readonly string[]} scopes one of which the token must carry
 * @property {string | undefined} permission of the portal link
 * @property {ReadonlySet<string>} names that stand in the class
 * @property {string} sentence what it is for; empty where nobody says it
 */

const METHODS = ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All'];

/**
 * @param {readonly SourceFile[]} files
 * @returns {Route[]} in the order of their addresses
 */
export function routesIn(files) {
  return files
    .filter(({ text }) => text.includes('@Controller('))
    .flatMap(routesOf)
    .toSorted((left, right) => left.address.localeCompare(right.address));
}

/**
 * @param {SourceFile} file
 * @returns {Route[]}
 */
function routesOf({ path, text }) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isClassDeclaration).flatMap((declaration) => {
    const [controller] = callsOf(declaration, ['Controller']);
    if (!controller) return [];
    const names = namesIn(declaration);
    const common = { app: path.split('/')[1] ?? '', path, names, permission: permissionIn(declaration) };
    const roots = textsOf(controller, path);
    return declaration.members.filter(ts.isMethodDeclaration).flatMap((method) =>
      callsOf(method, METHODS).flatMap((verb) =>
        roots.flatMap((root) =>
          textsOf(verb, path).map((rest) => ({
            ...common,
            method: verb.expression.getText().toUpperCase(),
            address: addressOf(root, rest),
            guards: [declaration, method].flatMap((node) => namesGiven(node, 'UseGuards')),
            scopes: callsOf(method, ['Scopes', 'Needs']).flatMap((call) => textsOf(call, path)),
            sentence: sentenceOf(method) || sentenceOf(declaration),
          })),
        ),
      ),
    );
  });
}

/**
 * @param {ts.HasDecorators} node
 * @param {readonly string[]} names
 * @returns {ts.CallExpression[]}
 */
function callsOf(node, names) {
  return (ts.getDecorators(node) ?? []).flatMap(({ expression }) =>
    ts.isCallExpression(expression) && names.includes(expression.expression.getText()) ? [expression] : [],
  );
}

/**
 * @param {ts.HasDecorators} node
 * @param {string} decorator
 */
function namesGiven(node, decorator) {
  return callsOf(node, [decorator]).flatMap((call) => call.arguments.map((argument) => argument.getText()));
}

/**
 * The texts that a decorator is given, one by one or in a list; a single empty one where it is given none.
 * @param {ts.CallExpression} call
 * @param {string} path
 */
function textsOf(call, path) {
  const given = call.arguments.flatMap((argument) =>
    ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument],
  );
  if (given.length === 0) return [''];
  const readable = given.filter((node) => !ts.isObjectLiteralExpression(node));
  return readable.map((node) => {
    if (ts.isStringLiteral(node)) return node.text;
    throw new Error(`${path} gives ${node.getText()} where an address or a scope has to be readable`);
  });
}

/**
 * @param {string} root
 * @param {string} rest
 */
function addressOf(root, rest) {
  const parts = [root, rest].flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${parts.map((part) => part.replace(/^:(\w+)$/, '{$1}')).join('/')}`;
}

/** @param {ts.ClassDeclaration} declaration */
function permissionIn(declaration) {
  return /\bpermission: '(\w+)'/.exec(declaration.getText())?.[1];
}

/** @param {ts.Node} node */
function namesIn(node) {
  const names = new Set(/** @type {string[]} */ ([]));
  const visit = (/** @type {ts.Node} */ child) => {
    if (ts.isIdentifier(child)) names.add(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

/** @param {ts.Node} node */
function sentenceOf(node) {
  const comment = ts.getJSDocCommentsAndTags(node).find(ts.isJSDoc)?.comment;
  const [first = ''] = (ts.getTextOfJSDocComment(comment) ?? '').split('\n\n');
  return first.replaceAll('\n', ' ').trim();
}
