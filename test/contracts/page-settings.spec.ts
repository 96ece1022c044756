import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apps } from '@assay/contracts';
import { packageTypes } from '@assay/packages';
import { describeConfig } from '@assay/runtime';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../tools/generators/source-tree.mjs';
import { SandboxConfig } from '../../apps/sandbox/src/app.config.js';
import { appSettings, commandSettings, podTemplateOf, production, rendered } from './manifests.fixture.js';
import { blocksOf, pageText, pages } from './pages.fixture.js';

const settingsOf = await appSettings();
const settings = [...apps.flatMap((app) => settingsOf[app]?.settings ?? []), ...(await commandSettings())];
const known = new Set([...settings, ...describeConfig(SandboxConfig)].map(({ name }) => name));

/** What looks like a setting and is none: names that belong to Node, to tools, to tests and to SmartRecruiters. */
const OTHERS = new Set([...'NODE_EXTRA_CA_CERTS SECRETS_DIR NATS_SERVER_BIN'.split(' '), ...packageTypes]);

function unknownNames(text: string): string[] {
  const names = [...text.matchAll(/`[^`\n]*`|^\s+- [A-Z_]+=\S+$/gm)].flatMap(([span]) =>
    [...span.matchAll(/(?<![\w$.…-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\w-])/g)].map(([name]) => name),
  );
  return [...new Set(names)].filter((name) => {
    const plain = name.replace(/_FILE$/, '');
    return !known.has(plain) && !OTHERS.has(plain);
  });
}

describe('every setting that a page names', () => {
  it.each([...pages, 'CHANGELOG.md', ...apps.map((app) => `apps/${app}/README.md`)])(
    'in %s is one of some app',
    (page) => {
      expect(unknownNames(pageText(page))).toEqual([]);
    },
  );

  it('is found to be none when it is misspelt', () => {
    expect(unknownNames('Set `TRUSTED_PROXYS=1`, `ENCRYPTION_KEY_FILE` and `$NAMES_OF_SHELLS`.')).toEqual([
      'TRUSTED_PROXYS',
    ]);
  });
});

describe('the overlay that the Kubernetes page shows', () => {
  const [text = ''] = blocksOf(pageText('docker/kubernetes/README.md'), 'yaml');
  const overlay = parse(text) as { configMapGenerator: { literals: string[] }[] };
  const given = overlay.configMapGenerator.flatMap(({ literals }) => literals).map((line) => line.split('='));

  it('gives settings that apps have, none of them secret, and none that the Deployments fix', () => {
    const open = settings.filter(({ secret }) => !secret).map(({ name }) => name);
    const fixed = production
      .flatMap((manifest) => podTemplateOf(manifest)?.spec.containers ?? [])
      .flatMap(({ env }) => env.map(({ name }) => name));
    expect(given.filter(([name = '']) => !open.includes(name) || fixed.includes(name))).toEqual([]);
    expect(given.length).toBeGreaterThan(4);
  });

  it('renders, and reaches every app', () => {
    const folder = mkdtempSync(join(tmpdir(), 'overlay-'));
    try {
      mkdirSync(join(folder, 'overlay'));
      symlinkSync(root, join(folder, 'assay'));
      writeFileSync(join(folder, 'overlay/kustomization.yaml'), text);
      const manifests = rendered(join(folder, 'overlay'));
      const map = manifests.find(({ kind }) => kind === 'ConfigMap');
      for (const [name = '', value] of given) expect(map?.data?.[name]).toBe(value);
      const containers = manifests.flatMap((manifest) => podTemplateOf(manifest)?.spec.containers ?? []);
      const configured = containers.filter(
        ({ envFrom }) => envFrom?.[0]?.configMapRef?.name === map?.metadata.name,
      );
      expect(configured.map(({ name }) => name).sort()).toEqual([...apps, 'doctor', 'replay'].sort());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
