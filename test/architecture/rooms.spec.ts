import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { parse, walk } from './syntax.js';
import { PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

/** What stands above all rooms of an app: its modules and its commands wire them, and nothing of a room looks up to it. */
const ROOF =
  /^(apps|libs)\/[^/]+\/src\/([\w-]+\.module|main|audit|configure-partner|move-reports|rewrap|index)\.ts$/;

/** `apps/results/src/notes`: a file's room; files directly in src are one room. */
function roomOf(path: string): string {
  return /^(apps|libs)\/[^/]+\/src(\/[^/]+(?=\/))?/.exec(path)?.[0] ?? '';
}

function importsOf(file: SourceFile): { readonly names: readonly string[]; readonly from: string }[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return [];
    const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    const names =
      bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
    return [{ names, from: join(dirname(file.path), specifier.text) }];
  });
}

/** Each circle as its rooms in order; a room that only looks down is in none. */
function circles(files: readonly SourceFile[]): string[] {
  const below = new Map<string, Set<string>>();
  for (const file of files.filter(({ path }) => !ROOF.test(path))) {
    const room = roomOf(file.path);
    const rooms = importsOf(file).map(({ from }) => roomOf(from));
    const known = below.get(room) ?? new Set();
    below.set(room, new Set([...known, ...rooms.filter((other) => other !== '' && other !== room)]));
  }
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of below.get(from) ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  const reached = new Map([...below.keys()].map((room) => [room, reach(room)]));
  const together = [...below.keys()].map((room) =>
    [...below.keys()].filter((other) => reached.get(room)?.has(other) && reached.get(other)?.has(room)),
  );
  return [...new Set(together.filter((rooms) => rooms.length > 1).map((rooms) => rooms.sort().join(' ')))];
}

/** `path: Name of room`, for each class that a module lists and that lies in another room. */
function foreignProviders(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    if (!file.path.endsWith('.module.ts') || ROOF.test(file.path)) return [];
    const rooms = new Map(
      importsOf(file).flatMap(({ names, from }) => names.map((name) => [name, roomOf(from)])),
    );
    return listed(parse(file)).flatMap((name) => {
      const room = rooms.get(name);
      return room === undefined || room === roomOf(file.path) ? [] : [`${file.path}: ${name} of ${room}`];
    });
  });
}

function listed(module: ts.SourceFile): string[] {
  const names: string[] = [];
  walk(module, (node) => {
    if (!ts.isPropertyAssignment(node) || !/^(providers|controllers)$/.test(node.name.getText())) return;
    if (!ts.isArrayLiteralExpression(node.initializer)) return;
    names.push(...node.initializer.elements.filter(ts.isIdentifier).map(({ text }) => text));
  });
  return names;
}

describe('a folder is a room', () => {
  const files = readFiles(PRODUCTION).filter(({ path }) => path.includes('/src/'));

  it('and folders of one app or library form no circle', () => {
    expect(circles(files)).toEqual([]);
  });

  it('whose module provides what lies in it, and nothing else', () => {
    expect(foreignProviders(files)).toEqual([]);
  });
});

describe('the rules for rooms', () => {
  const up = sample('apps/a/src/lower/one.ts', "import { Two } from '../upper/two.js';");
  const down = sample(
    'apps/a/src/upper/two.ts',
    "import { One } from '../lower/one.js';",
    'export class Two {}',
  );

  it('find a circle, and none in what only looks down', () => {
    expect(circles([up, down])).toEqual(['apps/a/src/lower apps/a/src/upper']);
    expect(circles([down])).toEqual([]);
  });

  it('find a class that another room’s module lists', () => {
    const module = sample(
      'apps/a/src/upper/upper.module.ts',
      "import { One } from '../lower/one.js';",
      "import { Two } from './two.js';",
      '@Module({ providers: [One, Two] })',
      'export class UpperModule {}',
    );
    expect(foreignProviders([module])).toEqual(['apps/a/src/upper/upper.module.ts: One of apps/a/src/lower']);
  });
});
