import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/generators/source-tree.mjs';
import { EXCEPTIONS, objection } from '../../tools/release/licences.mjs';
import { sbom } from '../../tools/release/sbom.mjs';
import { shippedPackages } from '../../tools/release/shipped.mjs';

const shipped = shippedPackages();

describe('what ships with an image', () => {
  it('is licensed so that it may', () => {
    expect(shipped.length).toBeGreaterThan(100);
    expect(shipped.flatMap((one) => objection(one) ?? [])).toEqual([]);
  });

  it('says in what it brings along what the lock file says', () => {
    const said = ['fastify', 'pg', 'typeorm', 'sharp', 'prom-client'].map((name) => {
      const manifest = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
        license: string;
      };
      return [name, manifest.license];
    });
    const locked = said.map(([name]) => [name, shipped.find((one) => one.name === name)?.licence]);
    expect(locked).toEqual(said);
  });

  it('needs every exception that there is', () => {
    const used = Object.keys(EXCEPTIONS).filter((prefix) =>
      shipped.some(({ name }) => name.startsWith(prefix)),
    );
    expect(used).toEqual(Object.keys(EXCEPTIONS));
  });

  it.each([
    [undefined, 'says no licence'],
    ['GPL-3.0-only', 'GPL-3.0-only'],
    ['AGPL-3.0-or-later', 'AGPL'],
    ['LGPL-3.0-or-later', 'LGPL'],
    ['MPL-2.0', 'MPL'],
    ['MIT AND GPL-2.0-only', 'GPL-2.0'],
    ['SEE LICENSE IN LICENSE', 'SEE LICENSE'],
    ['UNLICENSED', 'UNLICENSED'],
  ])('may not be licensed under %s', (licence, said) => {
    expect(objection({ name: 'some', version: '1.0.0', licence })).toContain(said);
  });

  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT'])('may be licensed under %s', (licence) => {
    expect(objection({ name: 'some', version: '1.0.0', licence })).toBeUndefined();
  });
});

describe('the bill of materials', () => {
  it('is a CycloneDX document with each of these and with our own packages, the sandbox aside', () => {
    const document = sbom() as ReturnType<typeof sbom> & { bomFormat: string };
    expect(document.bomFormat).toBe('CycloneDX');
    expect(document.metadata.component.name).toBe('assay');
    const listed = document.components.map((one) => one['bom-ref']);
    const theirs = shipped.map(({ name, version }) => `${name}@${version}`);
    expect(theirs.filter((one) => !listed.includes(one))).toEqual([]);
    const others = listed.filter((one) => !theirs.includes(one));
    expect(others.filter((one) => !/^@assay\/(?!sandbox)/.test(one))).toEqual([]);
    expect(others).toContainEqual(expect.stringMatching(/^@assay\/gateway@/));
  });
});
