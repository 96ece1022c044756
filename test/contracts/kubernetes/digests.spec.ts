import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { kustomizeBinary } from '../../../tools/servers/kustomize-binary.mjs';
import { dockerFile, type Manifest, podTemplateOf, rendered, singleNode } from '../manifests.fixture.js';

const docker = resolve(import.meta.dirname, '../../../docker');
const digest = `sha256:${'5a'.repeat(32)}`;

/** The images that the page names in its commands for an overlay, each with the digest that stands for one looked up. */
function documented(): string[] {
  const commands = dockerFile('../docs/operations.md').matchAll(/^kustomize edit set image (.*?) *(#.*)?$/gm);
  return [...commands].flatMap(([, given = '']) => given.replaceAll('sha256:…', digest).split(' '));
}

function pinned(images: readonly string[]): Manifest[] {
  const folder = mkdtempSync(join(tmpdir(), 'digests-'));
  try {
    cpSync(join(docker, 'kubernetes'), join(folder, 'kubernetes'), { recursive: true });
    const overlay = join(folder, 'overlay');
    mkdirSync(overlay);
    writeFileSync(join(overlay, 'kustomization.yaml'), 'resources: [../kubernetes/single-node]\n');
    const run = ['edit', 'set', 'image', ...images];
    const { status, stderr } = spawnSync(
      kustomizeBinary(() => undefined),
      run,
      { cwd: overlay, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    return rendered(overlay);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const imagesOf = (manifests: readonly Manifest[]): string[] =>
  manifests.flatMap((manifest) => podTemplateOf(manifest)?.spec.containers.map(({ image }) => image) ?? []);

it('the commands of the page pin every image of every pod, and no other command is needed', () => {
  const images = imagesOf(pinned(documented()));
  expect(images).toHaveLength(imagesOf(singleNode).length);
  expect(images.filter((image) => !image.endsWith(`@${digest}`))).toEqual([]);
});

it('the page names others’ images by the versions that the manifests have', () => {
  const others = [...new Set(imagesOf(singleNode))].filter((image) => !image.startsWith('assay-'));
  expect(documented()).toEqual(
    expect.arrayContaining(others.map((image) => `${image.split(':')[0]}=${image}@${digest}`)),
  );
});
