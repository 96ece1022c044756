import { findings, type FindingKind } from '@assay/runtime';
import { describe, expect, it } from 'vitest';
import { codesExpectedIn, codesFoundIn } from './finding-codes.js';
import { PRODUCTION, read, readFiles, sample, SPEC, type SourceFile } from './workspace.js';

const kinds: Readonly<Record<string, FindingKind>> = findings;
const codes = new Set(Object.keys(kinds));

/** The part of the tree whose specs have to show what it finds: a project, or the tests of the commands. */
const partOf = (path: string): string =>
  path.startsWith('test/setup/') ? 'tools/doctor' : path.split('/').slice(0, 2).join('/');

/** Which parts have each code, by what is read of a file. */
function partsByCode(files: readonly SourceFile[], codesIn: typeof codesFoundIn): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  for (const file of files)
    for (const code of codesIn(file, codes))
      parts.set(code, (parts.get(code) ?? new Set()).add(partOf(file.path)));
  return parts;
}

describe('the doctor', () => {
  const looking = [...readFiles(PRODUCTION), ...readFiles(/^tools\/doctor\/.*\.mjs$/)];
  const specs = readFiles(SPEC).filter(({ path }) => !path.startsWith('test/architecture/'));
  const given = partsByCode(looking, codesFoundIn);
  const shown = partsByCode(specs, codesExpectedIn);

  it('looks for every finding that it knows', () => {
    expect(codes.size).toBeGreaterThanOrEqual(20);
    expect([...given.keys()].sort()).toEqual([...codes].sort());
  });

  it.each([...codes].sort())('finds %s in a test of the part that looks for it', (code) => {
    const missing = [...(given.get(code) ?? [])].filter((part) => !shown.get(code)?.has(part));
    expect(missing).toEqual([]);
  });

  it('tells in a sentence what to do', () => {
    const vague = Object.entries(kinds).filter(
      ([, { title, remedy }]) => ![title, remedy].every((text) => /^[A-Z].*\.$/s.test(text)),
    );
    expect(vague).toEqual([]);
  });

  it('has a row of docs/operations.md for each finding, in its section, that says what to do', () => {
    const [, section = ''] = read('docs/operations.md').split('\n## The doctor\n');
    const lines = section.split('\n## ')[0]?.split('\n') ?? [];
    const rows = lines.filter((line) => line.startsWith('| `'));
    const cells = rows.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
    expect(cells).toEqual(
      Object.entries(kinds).map(([code, kind]) => [`\`${code}\``, kind.severity, kind.title, kind.remedy]),
    );
  });
});

describe('a finding counts as shown', () => {
  const expected = (...lines: string[]): string[] =>
    codesExpectedIn(sample('apps/consent/src/doctor/a.spec.ts', ...lines), codes);

  it.each([
    `expect(await look()).toMatchObject([{ code: 'company-held' }]);`,
    `expect(await look()).toEqual(['company-held: Acme']);`,
    'expect(await look()).toEqual([`company-held: ${company}`]);',
    `expect(found).toMatchObject({ 'company-held': ['Acme'] });`,
    `it.each([[1, 'company-held']])('%s', (_, code) => expect(look()).toEqual([code]));`,
    `for (const [text, all] of [['', [{ code: 'company-held' }]]]) expect(look(text)).toEqual(all);`,
  ])('where it is expected: %s', (line) => {
    expect(expected(line)).toEqual(['company-held']);
  });

  it.each([
    `// company-held`,
    `it('finds company-held', () => undefined);`,
    `const remark = 'company-held';`,
    `expect(await look()).not.toEqual(['company-held']);`,
    `expect(await look('company-held')).toEqual([]);`,
    `it.each([[1, 'company-held']])('%s', (_, code) => expect(look(code)).toEqual([]));`,
    `expect(diagnose(found('company-held', 'Acme'))).toEqual(['company-held']);`,
  ])('and not where it is only mentioned, or made up: %s', (line) => {
    expect(expected(line)).toEqual([]);
  });
});
