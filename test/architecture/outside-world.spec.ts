import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { decoratorsOf, findIn } from './syntax.js';
import { PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

/** Calls that wait for somebody else. */
const OUTWARD = /(^|\.)(ask|fetch|sendMail)$|^request$/;
const PERSONAL =
  /^(email|e_?mail_?address|address|first_?name|last_?name|name|phone|body|html|token|access_?token|link_?token|api_?key|secret|client_?secret|password|authorization|headers)$/i;

const calleeOf = (node: ts.Node): string => (ts.isCallExpression(node) ? node.expression.getText() : '');

function waitsInTransaction(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    if (!OUTWARD.test(calleeOf(node))) return undefined;
    const around = surroundingsOf(node);
    const isInside = around.some(
      (outer) =>
        calleeOf(outer).endsWith('.transaction') ||
        (ts.isMethodDeclaration(outer) && decoratorsOf(outer).includes('Consumes')),
    );
    return isInside ? `calls ${calleeOf(node)} in a transaction` : undefined;
  });
}

function surroundingsOf(node: ts.Node): ts.Node[] {
  return node.parent ? [node.parent, ...surroundingsOf(node.parent)] : [];
}

function personalLogFields(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    if (!ts.isCallExpression(node) || !/\b(log|logger)\.(debug|info|warn|error)$/.test(calleeOf(node)))
      return undefined;
    const fields = node.arguments
      .filter(ts.isObjectLiteralExpression)
      .flatMap(({ properties }) => [...properties]);
    const named = fields
      .flatMap((field) => field.name?.getText() ?? [])
      .filter((name) => PERSONAL.test(name));
    return named.length > 0 ? `logs ${named.join(', ')}` : undefined;
  });
}

function builtMessages(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    if (!ts.isCallExpression(node) || !/\b(log|logger)\.(debug|info|warn|error)$/.test(calleeOf(node)))
      return undefined;
    const [message] = node.arguments;
    return message && ts.isTemplateExpression(message)
      ? 'puts values into the message instead of beside it'
      : undefined;
  });
}

const SECRET = /(secret|token|password|api_?key|pepper)$/i;
const GUESSABLE = /^(randomUUID|Math\.random|Date\.now|uuidV7)$/;

/** Names that a UUID or a number that is merely random is given to, where nobody must be able to guess it. */
function guessableSecrets(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    if (!GUESSABLE.test(ts.isCallExpression(node) ? node.expression.getText() : '')) return undefined;
    const named = surroundingsOf(node).find(
      (outer) =>
        ts.isVariableDeclaration(outer) || ts.isPropertyAssignment(outer) || ts.isFunctionLike(outer),
    );
    const name = named && 'name' in named ? (named.name as ts.Node | undefined)?.getText() : undefined;
    return name !== undefined && SECRET.test(name) ? `makes ${name} of what can be guessed` : undefined;
  });
}

describe('no source', () => {
  const product = readFiles(PRODUCTION).filter(({ path }) => !path.startsWith('apps/sandbox/'));

  it('waits for somebody else inside a transaction or while consuming an event', () => {
    expect(waitsInTransaction(product)).toEqual([]);
  });

  it('logs names, addresses, bodies or tokens', () => {
    expect(personalLogFields(product)).toEqual([]);
  });

  it('hides values in the text of a log line', () => {
    expect(builtMessages(product)).toEqual([]);
  });
});

it('no secret is made of what can be guessed', () => {
  expect(guessableSecrets(readFiles(PRODUCTION))).toEqual([]);
});

describe('the rules for the outside world', () => {
  it('find a secret that is a UUID', () => {
    const guessable = sample('a.ts', 'const linkToken = `x${randomUUID()}`;', 'const id = randomUUID();');
    expect(guessableSecrets([guessable])).toEqual(['a.ts:1 makes linkToken of what can be guessed']);
    expect(guessableSecrets([sample('b.ts', 'function newSecret() { return Math.random(); }')])).toHaveLength(
      1,
    );
  });

  it('find a question inside a transaction, and one asked while consuming', () => {
    const inside = sample('a.ts', 'this.database.transaction(async (tx) => { await this.bus.ask(a, {}); });');
    const consuming = sample(
      'b.ts',
      "class B { @Consumes(a, 'b') async run() { await this.bus.ask(c, {}); } }",
    );
    const outside = sample(
      'c.ts',
      'const reply = await this.bus.ask(a, {});',
      'this.database.transaction((tx) => add(tx, reply));',
    );
    expect(waitsInTransaction([inside, consuming])).toHaveLength(2);
    expect(waitsInTransaction([outside])).toEqual([]);
  });

  it('find an address in a log line', () => {
    expect(personalLogFields([sample('a.ts', "this.logger.info('invited', { orderId, email });")])).toEqual([
      'a.ts:1 logs email',
    ]);
    expect(personalLogFields([sample('a.ts', "this.logger.info('invited', { orderId });")])).toEqual([]);
    expect(builtMessages([sample('a.ts', 'log.warn(`no answer from ${host}`);')])).toHaveLength(1);
  });
});
