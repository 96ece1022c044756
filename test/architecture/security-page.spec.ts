import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { selectSpecs } from '../../tools/test/selection.mjs';
import { parse, walk } from './syntax.js';
import { exists, read, root, sample, type SourceFile } from './workspace.js';

const PAGE = 'docs/security.md';

/** A test that the page names: its file and its title. */
interface Named {
  readonly path: string;
  readonly title: string;
}

/** What is said of one demand. */
interface Row {
  readonly number: number;
  readonly tests: string;
  readonly command: string;
}

const rowsIn = (page: string): Row[] =>
  [...page.matchAll(/^\| (\d+) \|(.*)\|$/gm)].flatMap(([, number, cells = '']) => {
    const [, , tests = '', command = ''] = cells.split(' | ');
    return cells.split(' | ').length === 6 ? [{ number: Number(number), tests, command }] : [];
  });

/** Every link to a spec, with each title that stands behind it; a link without a title names none. */
function namedIn(page: string): Named[] {
  return [...page.matchAll(/\]\(\.\.\/([^)]+\.spec\.ts)\)((?:,? “[^”]*”)*)/g)].flatMap(
    ([, path = '', titles = '']) => {
      const found = [...titles.matchAll(/“([^”]*)”/g)].map(([, title = '']) => ({ path, title }));
      return found.length > 0 ? found : [{ path, title: '' }];
    },
  );
}

function titlesOf(file: SourceFile): Set<string> {
  const titles = new Set<string>();
  walk(parse(file), (node) => {
    if (!ts.isCallExpression(node) || !/^(it|test)\b/.test(node.expression.getText())) return;
    const [title] = node.arguments;
    if (title && ts.isStringLiteralLike(title)) titles.add(title.text);
  });
  return titles;
}

function missing(named: readonly Named[], fileOf: (path: string) => SourceFile | undefined): string[] {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return named.flatMap(({ path, title }) => {
    const file = known.has(path) ? undefined : fileOf(path);
    if (!known.has(path)) known.set(path, file && titlesOf(file));
    const titles = known.get(path);
    if (!titles) return [`${path} is not there`];
    return titles.has(title) ? [] : [`${path} has no test “${title}”`];
  });
}

const page = read(PAGE);
const inTree = (path: string): SourceFile | undefined =>
  exists(path) ? { path, text: read(path) } : undefined;

describe('docs/security.md', () => {
  it('says of each of the 48 demands what shows that it is met', () => {
    const rows = rowsIn(page);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
    expect(rows.filter(({ tests }) => namedIn(tests).length === 0)).toEqual([]);
    expect(rows.filter(({ command }) => !/^`[^`]+`/.test(command)).map(({ number }) => number)).toEqual([]);
  });

  it('names only tests that there are', () => {
    expect(missing(namedIn(page), inTree)).toEqual([]);
  });

  it('names commands that run something', () => {
    const words = rowsIn(page).flatMap(({ command }) => /`npm test -- ([^`]+)`/.exec(command)?.[1] ?? []);
    expect(words.length).toBeGreaterThan(10);
    const idle = words.flatMap((each) =>
      each.split(' ').filter((word) => selectSpecs(root, [word]).files.length === 0),
    );
    expect(idle).toEqual([]);
  });
});

describe('the rule for the page', () => {
  const spec = sample('a.spec.ts', "it.each([1])('holds for %i', run);", "describe('a group', run);");
  const find = (path: string) => (path === spec.path ? spec : undefined);

  it('finds a file and a title that are not there, and a spec without a title', () => {
    const text = '[a](../a.spec.ts) “holds for %i”, “is gone”; [b](../b.spec.ts) “x”; [a](../a.spec.ts)';
    expect(missing(namedIn(text), find)).toEqual([
      'a.spec.ts has no test “is gone”',
      'b.spec.ts is not there',
      'a.spec.ts has no test “”',
    ]);
  });

  it('takes no group for a test', () => {
    expect(missing([{ path: spec.path, title: 'a group' }], find)).toHaveLength(1);
  });
});
