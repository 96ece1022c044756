import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configuration, { MAY_IMPORT } from '../../.dependency-cruiser.mjs';
import { projects, root } from './workspace.js';

/** Each breaks one edge of the table: the file that imports, what it imports, the rule that says no. */
const BROKEN = [
  ['libs/packages/src/a.ts', '@assay/orders', 'libs-packages-imports'],
  ['libs/field-mappings/src/a.ts', '@assay/packages', 'libs-field-mappings-imports'],
  ['libs/brand/src/a.ts', '@assay/orders', 'libs-brand-imports'],
  ['libs/orders/src/a.ts', '@assay/contracts', 'libs-orders-imports'],
  ['libs/orders/src/b.ts', 'node:fs', 'domain-and-contracts-are-pure'],
  ['libs/contracts/src/a.ts', '@assay/runtime', 'libs-contracts-imports'],
  ['libs/contracts/src/b.ts', '@nestjs/common', 'domain-and-contracts-are-pure'],
  ['libs/client/src/a.ts', '@assay/contracts', 'libs-client-imports'],
  ['libs/runtime/src/a.ts', '@assay/persistence', 'libs-runtime-imports'],
  ['libs/look/src/a.ts', '@assay/orders', 'libs-look-imports'],
  ['libs/persistence/src/a.ts', '@assay/messaging', 'libs-persistence-imports'],
  ['libs/persistence/src/b.ts', '@nats-io/transport-node', 'nats-only-in-messaging'],
  ['libs/messaging/src/a.ts', '@assay/orders', 'libs-messaging-imports'],
  ['libs/smartrecruiters/src/a.ts', '@assay/messaging', 'libs-smartrecruiters-imports'],
  ['apps/ordering/src/a.ts', '@assay/smartrecruiters', 'apps-ordering-imports'],
  ['apps/notification/src/a.ts', '@assay/smartrecruiters', 'apps-notification-imports'],
  ['apps/ordering/src/b.ts', '../../consent/src/a.js', 'apps-ordering-imports'],
  ['apps/ordering/src/b.spec.ts', '../../consent/src/a.js', 'specs-import-no-other-app'],
  ['apps/results/src/a.ts', '@assay/testing', 'testing-is-for-specs'],
  ['apps/results/src/b.ts', 'undici', 'http-client-only-outward'],
  ['apps/consent/src/a.ts', 'nodemailer', 'mail-only-in-transports'],
  ['apps/consent/src/e.ts', 'node:http', 'http-modules-only-at-the-edge'],
  ['apps/consent/src/b.ts', './c.fixture.js', 'fixtures-are-for-specs'],
  ['apps/consent/src/d.ts', '../../../libs/persistence/src/tx.js', 'libraries-by-their-index'],
  ['apps/gateway/src/a.ts', './b.js', 'no-cycles'],
  ['apps/gateway/src/c.ts', './not-there.js', 'resolvable'],
  ['libs/mail/src/a.ts', '@assay/orders', 'every-project-has-a-row'],
] as const;

const LIBRARIES = Object.keys(MAY_IMPORT).flatMap((project) => /^libs\/(.*)$/.exec(project)?.[1] ?? []);

const ALSO_THERE = {
  'apps/consent/src/c.fixture.ts': 'export const a = 1;',
  'apps/gateway/src/b.ts': "export * as a from './a.js';",
  'libs/persistence/src/tx.ts': 'export const a = 1;',
};

const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** The command that lint runs over the sources, where `npm test` begins: here in the folder, so that it is known to find. */
async function violationsIn(folder: string, paths: readonly string[]): Promise<string[]> {
  const args = [program, ...paths, '--config=.dependency-cruiser.mjs', '--output-type=json'];
  const output = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: unknown) => error as { stdout: string });
  const { summary } = JSON.parse(output.stdout) as ICruiseResult;
  return summary.violations.map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`).sort();
}

describe('who may import whom', () => {
  it('has a row for every project, and no row without one', () => {
    expect(Object.keys(MAY_IMPORT).sort()).toEqual(projects().sort());
  });
});

describe('the boundaries, crossed on purpose', () => {
  let folder: string;
  let violations: string[];

  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-boundaries-'));
    await mkdir(join(folder, 'node_modules/@assay'), { recursive: true });
    for (const name of ['.dependency-cruiser.mjs', 'tsconfig.json', 'tsconfig.base.json'])
      await copyFile(join(root, name), join(folder, name));
    for (const name of LIBRARIES) {
      await put(`libs/${name}/src/index.ts`, 'export const a = 1;');
      await copyFile(join(root, `libs/${name}/package.json`), join(folder, `libs/${name}/package.json`));
      await symlink(join(folder, 'libs', name), join(folder, 'node_modules/@assay', name));
    }
    for (const name of ['@nestjs/common', '@nats-io/transport-node', 'undici', 'nodemailer'])
      await put(`node_modules/${name}/index.js`, 'export const a = 1;');
    for (const [path, text] of Object.entries(ALSO_THERE)) await put(path, text);
    for (const [path, target] of BROKEN) await put(path, `export * as a from '${target}';`);
    violations = await violationsIn(folder, ['apps', 'libs']);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  for (const [path, target, rule] of BROKEN)
    it(`${path} may not import ${target}`, () => {
      expect(violations).toContainEqual(expect.stringMatching(new RegExp(`^${path} .*: ${rule}$`)));
    });

  it('has a rule for every row of the table that forbids something', () => {
    const names = new Set(configuration.forbidden.map(({ name }) => String(name)));
    const shown = new Set<string>(BROKEN.map(([, , rule]) => rule));
    const notShown = [...names].filter(
      (name) => !shown.has(name) && !/^apps-(gateway|consent|results|sandbox)-|^libs-testing-/.test(name),
    );
    expect(notShown).toEqual([]);
  });
});
