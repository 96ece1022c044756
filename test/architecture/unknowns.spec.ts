import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, walk } from './syntax.js';
import { exists, read, readFiles, sample, type SourceFile } from './workspace.js';

const CONTRACT = 'docs/contract/smartrecruiters.md';
const CHOICES = 'docs/contract/unknowns.md';
const CONFIGURATION = 'docs/configuration.md';

/** What was chosen where nobody knows: the id, its settings and the specs that show it. */
interface Choice {
  readonly id: string;
  readonly settings: readonly string[];
  readonly specs: readonly string[];
}

/** The ids in the first column of a table. */
const idsIn = (page: string): string[] => [...page.matchAll(/^\| (UNK-\d\d) \|/gm)].map(([, id = '']) => id);

function choicesIn(page: string): Choice[] {
  return [...page.matchAll(/^\| (UNK-\d\d) \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, id = '', , settings = '', specs = '']) => ({
      id,
      settings: [...settings.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name = '']) => name),
      specs: [...specs.matchAll(/\]\(\.\.\/\.\.\/([^)]+)\)/g)].map(([, path = '']) => path),
    }),
  );
}

/** The title of a test or a group, with the rows of the table that fill it in. */
function titleOf(node: ts.Node): string {
  if (!ts.isCallExpression(node) || !/^(it|test|describe)\b/.test(node.expression.getText())) return '';
  const [title] = node.arguments;
  if (!title || !ts.isStringLiteralLike(title)) return '';
  const rows = ts.isCallExpression(node.expression) && title.text.includes('%s');
  return rows ? `${title.text} ${node.expression.getText()}` : title.text;
}

/** Which unknowns the titles of a spec name. */
function namedIn(file: SourceFile): Set<string> {
  const named = new Set<string>();
  walk(parse(file), (node) => {
    for (const [id] of titleOf(node).matchAll(/\bUNK-\d\d\b/g)) named.add(id);
  });
  return named;
}

function undocumented(choices: readonly Choice[], configuration: string): string[] {
  return choices.flatMap(({ id, settings }) =>
    settings
      .filter((name) => !configuration.includes(`| \`${name}\` `))
      .map((name) => `${id}: ${name} is not in ${CONFIGURATION}`),
  );
}

function unnamed(choices: readonly Choice[], named: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return choices.flatMap(({ id, specs }) => {
    if (specs.length === 0) return [`${id}: no test names it`];
    return specs.flatMap((path) => (named.get(path)?.has(id) ? [] : [`${id}: no title in ${path} names it`]));
  });
}

describe('what no source reveals', () => {
  const choices = choicesIn(read(CHOICES));
  const specs = readFiles(/^(apps|libs|test)\/.*\.spec\.ts$/);
  const named = new Map(specs.map((file) => [file.path, namedIn(file)]));

  it('has a choice for each unknown of the contract, and none for anything else', () => {
    const unknowns = idsIn(read(CONTRACT));
    expect(unknowns).toHaveLength(28);
    expect(choices.map(({ id }) => id)).toEqual(unknowns);
  });

  it('is a documented setting where SmartRecruiters may turn out different', () => {
    expect(undocumented(choices, read(CONFIGURATION))).toEqual([]);
  });

  it('is named in the title of a test that shows the choice', () => {
    expect(unnamed(choices, named)).toEqual([]);
  });

  it('is nowhere named in a title under an id that the contract does not have', () => {
    const known = new Set(choices.map(({ id }) => id));
    const strange = [...named].flatMap(([path, ids]) =>
      [...ids].filter((id) => !known.has(id)).map((id) => `${path}: ${id}`),
    );
    expect(strange).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    expect(choices.flatMap(({ specs: paths }) => paths).filter((path) => !exists(path))).toEqual([]);
  });
});

describe('the rules for unknowns', () => {
  const row = (settings: string, links: string): string => `| UNK-01 | two slots | ${settings} | ${links} |`;
  const spec = sample('a.spec.ts', "it.each([1])('UNK-01 has %i', run);", "run('UNK-02 is no title');");
  const named = new Map([[spec.path, namedIn(spec)]]);

  it('find an id that no title names', () => {
    expect(unnamed(choicesIn(row('', '[a](../../a.spec.ts)')), named)).toEqual([]);
    expect(unnamed(choicesIn(row('', '')), named)).toEqual(['UNK-01: no test names it']);
    expect(unnamed(choicesIn(row('', '[b](../../b.spec.ts)')), named)).toHaveLength(1);
    expect([...namedIn(spec)]).toEqual(['UNK-01']);
  });

  it('find a setting that nobody documented', () => {
    const choices = choicesIn(row('`A_SLOT`, `B_SLOT`', ''));
    expect(undocumented(choices, '| `A_SLOT` | all |')).toEqual([
      `UNK-01: B_SLOT is not in ${CONFIGURATION}`,
    ]);
  });
});
