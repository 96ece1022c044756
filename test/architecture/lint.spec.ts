import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './workspace.js';

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `  run(${index});`).join('\n');
const declarations =
  'declare const run: (value?: unknown) => number;\ndeclare const later: () => Promise<void>;\n';

/** What is wrong, by the rule that has to say so. */
const BROKEN: Readonly<Record<string, string>> = {
  'house(named-exports)': "export * from './other.js';",
  'house(string-unions)': 'export enum Colour { red }',
  'house(constant-names)': 'export const MOST_TRIES = 5;',
  'house(error-cause)': "export function a() { try { run(); } catch (error) { throw new Error('no'); } }",
  'typescript(no-floating-promises)': 'export function a() { later(); }',
  'typescript(no-misused-promises)': 'export function a() { if (later()) run(); }',
  'typescript(only-throw-error)': "export function a() { throw 'no'; }",
  'typescript(switch-exhaustiveness-check)':
    "export function a(b: 'c' | 'd') { switch (b) { case 'c': run(); } }",
  'typescript(no-explicit-any)': 'export function a(b: any) { run(b); }',
  'typescript(no-non-null-assertion)': 'export function a(b?: string) { run(b!); }',
  'typescript(ban-ts-comment)': '// @ts-ignore\nexport const a = 1;',
  'import(no-default-export)': 'export default 1;',
  'node(no-process-env)': "export const a = process.env['A'];",
  'eslint(no-console)': 'console.log(1);',
  'eslint(eqeqeq)': 'export const a = (b: unknown) => b == 1;',
  'eslint(no-restricted-globals)': "export const a = () => fetch('/');",
  'eslint(max-lines)': `export function a() {\n}\n${lines(200)}`,
  'eslint(max-lines-per-function)': `export function a() {\n${lines(39)}\n}`,
  'eslint(complexity)': `export function a(b: boolean) {\n${'  if (b) run();\n'.repeat(10)}}`,
};

const fileOf = (rule: string): string =>
  `apps/x/src/${rule.replaceAll(/[^a-z]+/g, '-').replace(/-$/, '')}.ts`;

describe('lint, with each of its rules broken on purpose', () => {
  let folder: string;
  let report: string;

  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-lint-'));
    for (const name of ['.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json', 'tools/lint'])
      await cp(join(root, name), join(folder, name), { recursive: true });
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const [rule, text] of Object.entries(BROKEN)) await put(fileOf(rule), `${declarations}${text}\n`);
    await put('apps/x/src/other.ts', 'export const b = 1;\n');
    await put('apps/x/src/PlaceOrder.ts', 'export const b = 1;\n');
    await put('apps/x/src/order.service.ts', 'export const b = 1;\n');
    await put('apps/x/src/utils/dates.ts', 'export const b = 1;\n');
    await put('apps/x/src/focused.spec.ts', "import { it } from 'vitest';\nit.only('runs', () => {});\n");
    await put('apps/x/src/app.config.ts', "export const a = process.env['A'];\n");
    const args = [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=unix', 'apps'];
    const result = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
      (error: unknown) => error,
    );
    report = (result as { stdout: string }).stdout;
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const complaintsAbout = (path: string): string =>
    report
      .split('\n')
      .filter((line) => line.startsWith(path))
      .join('\n');

  for (const rule of Object.keys(BROKEN))
    it(`reports ${rule}`, () => {
      expect(complaintsAbout(fileOf(rule))).toContain(rule);
    });

  it('reports names that are not kebab-case, that have an unknown suffix or a folder that says nothing', () => {
    for (const name of ['PlaceOrder.ts', 'order.service.ts', 'utils/dates.ts'])
      expect(complaintsAbout(`apps/x/src/${name}`)).toContain('house(file-names)');
  });

  it('reports a spec that runs alone', () => {
    expect(complaintsAbout('apps/x/src/focused.spec.ts')).toContain('no-focused-tests');
  });

  it('lets a configuration file read the environment', () => {
    expect(complaintsAbout('apps/x/src/app.config.ts')).toBe('');
  });
});
