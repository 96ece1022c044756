// House rules that no ready-made rule knows, as a plugin of oxlint.

const FORBIDDEN_FOLDERS = /\/(common|shared|core|utils|helpers|interfaces|dto|services|constants)\//;
const FILE_NAME =
  /^[a-z0-9]+(-[a-z0-9]+)*(\.(entity|repository|module|config|filter|guard|pipe|fixture))?(\.db|\.bus)?(\.spec)?(\.d)?\.ts$/;

/** @typedef {{ report: (problem: { node: unknown, message: string }) => void, filename: string }} Context */
/** @typedef {(context: Context) => Record<string, (node: any) => void>} Rule */

/** @type {Rule} */
const namedExports = (context) => ({
  ExportAllDeclaration: (node) =>
    context.report({ node, message: 'List the names: `export *` hides what is public.' }),
});

/** @type {Rule} */
const stringUnions = (context) => ({
  TSEnumDeclaration: (node) =>
    context.report({ node, message: 'Use a string union over an `as const` array.' }),
});

/** @type {Rule} */
const errorCause = (context) => ({
  CatchClause: (node) => {
    const caught = node.param?.type === 'Identifier' ? node.param.name : undefined;
    for (const statement of node.body.body) {
      if (statement.type !== 'ThrowStatement' || statement.argument.type !== 'NewExpression') continue;
      const text = JSON.stringify(statement.argument.arguments, (key, value) =>
        key === 'parent' ? undefined : value,
      );
      if (!caught || !text.includes(`"name":"${caught}"`))
        context.report({ node: statement, message: 'Hand on what was caught: `{ cause: error }`.' });
    }
  },
});

/** @type {Rule} */
const constantNames = (context) => ({
  Program: (node) => {
    const declared = node.body.map((/** @type {any} */ one) => one.declaration ?? one);
    for (const { id, init } of declared.flatMap((/** @type {any} */ one) => one.declarations ?? [])) {
      // What Nest injects by is written as Nest does.
      const isToken = init?.type === 'CallExpression' && init.callee.name === 'Symbol';
      if (/^[A-Z][A-Z0-9_]+$/.test(id.name ?? '') && !isToken)
        context.report({
          node: id,
          message: `${id.name} is a constant like every other: in lower camel case.`,
        });
    }
  },
});

/** @type {Rule} */
const fileNames = (context) => ({
  Program: (node) => {
    const path = context.filename.replaceAll('\\', '/');
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (!FILE_NAME.test(name) && !/\/migrations\/\d{4}-[a-z0-9-]+\.ts$/.test(path))
      context.report({ node, message: `${name} is not kebab-case with one of the known suffixes.` });
    if (FORBIDDEN_FOLDERS.test(path))
      context.report({ node, message: 'Name the folder after what is in it.' });
  },
});

export default {
  meta: { name: 'house' },
  rules: Object.fromEntries(
    Object.entries({
      'named-exports': namedExports,
      'string-unions': stringUnions,
      'error-cause': errorCause,
      'file-names': fileNames,
      'constant-names': constantNames,
    }).map(([name, create]) => [name, { create }]),
  ),
};
