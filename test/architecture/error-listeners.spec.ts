import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findIn } from './syntax.js';
import { PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

// What emits `error` by itself, sooner or later, and ends the process when nobody listens.
const LASTING = new Set([
  'createReadStream',
  'createWriteStream',
  'createServer',
  'createConnection',
  'SMTPServer',
  'Client',
  'Pool',
  'Worker',
  'Socket',
]);
// These fail once, at the start: hearing of it once is enough.
const STARTED = new Set(['spawn', 'fork', 'execFile']);
const TOOLS = /^tools\/.*\.mjs$/;

/** Emitters that are made where nothing listens: neither a lasting listener nor a pipeline in the same function or class member. */
function unheard(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => {
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
    const called = node.expression;
    const name = ts.isPropertyAccessExpression(called) ? called.name.text : called.getText();
    const around = surroundings(node);
    if (LASTING.has(name)) return /\.on\('error'|\bpipeline\(/.test(around) ? undefined : name;
    if (STARTED.has(name)) return /\.(on|once)\('error'/.test(around) ? undefined : name;
    return undefined;
  });
}

// One that is kept in a field is listened to somewhere in the class, one that is made in a function in this function,
// or in what it hands it to in the same file.
function surroundings(node: ts.Node): string {
  const holder = ts.findAncestor(
    node,
    (one) => ts.isFunctionDeclaration(one) || ts.isMethodDeclaration(one) || ts.isClassDeclaration(one),
  );
  if (!holder) return node.getSourceFile().text;
  const handed = /\b(\w+)\(server\b/.exec(holder.getText())?.[1];
  const helper = node
    .getSourceFile()
    .statements.find((one) => ts.isFunctionDeclaration(one) && one.name?.text === handed);
  return `${holder.getText()}\n${helper?.getText() ?? ''}`;
}

const product = readFiles(PRODUCTION).filter(({ path }) => !path.startsWith('libs/testing/'));

describe('a fault of one piece of work ends no process:', () => {
  it('somebody listens to the errors of every stream, server and connection from its beginning', () => {
    expect(unheard([...product, ...readFiles(TOOLS)])).toEqual([]);
  });
});

describe('the rule for error listeners', () => {
  it.each([
    ['a stream that is handed out', 'open() { return createReadStream(path); }'],
    [
      'a server whose listener is gone once it listens',
      'run() { createServer(answer).once("error", reject); }',
    ],
    [
      'a connection that idles',
      'async run() { const client = new Client(options); await client.connect(); }',
    ],
    ['a child', 'run() { return spawn("sync"); }'],
  ])('finds %s', (_title, member) => {
    expect(unheard([sample('apps/a/src/b.ts', `class B { ${member} }`)])).toHaveLength(1);
  });

  it.each([
    ['a stream with a listener', "open() { return createReadStream(path).on('error', () => undefined); }"],
    ['a stream in a pipeline', 'async take() { await pipeline(content, file.createWriteStream()); }'],
    ['a child that is waited for', "run() { spawn('sync').once('error', reject); }"],
  ])('leaves alone %s', (_title, member) => {
    expect(unheard([sample('apps/a/src/b.ts', `class B { ${member} }`)])).toEqual([]);
  });
});
