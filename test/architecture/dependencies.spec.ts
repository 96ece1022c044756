import { isBuiltin } from 'node:module';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from './syntax.js';
import { projects, read, readFiles, sample, SPEC, type SourceFile } from './workspace.js';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Packages that are loaded without being imported: by Nest, or by a decorator's metadata. */
const LOADED_BY_OTHERS = [
  '@nestjs/platform-fastify',
  '@fastify/static',
  'class-transformer',
  'reflect-metadata',
  'rxjs',
];

function importsOf(files: readonly SourceFile[]): string[] {
  const names = files.flatMap((file) => {
    const { importedFiles } = ts.preProcessFile(file.text, true, true);
    return importedFiles.map(({ fileName }) => fileName);
  });
  const packages = names
    .filter((name) => !name.startsWith('.') && !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(packages)].sort();
}

const ours = (names: readonly string[]): string[] => names.filter((name) => name.startsWith('@assay/'));
const theirs = (names: readonly string[]): string[] => names.filter((name) => !name.startsWith('@assay/'));

function differences(project: string, declared: readonly string[], imported: readonly string[]): string[] {
  return [
    ...imported
      .filter((name) => !declared.includes(name))
      .map((name) => `${project} imports ${name} without saying so`),
    ...declared
      .filter((name) => !imported.includes(name))
      .map((name) => `${project} names ${name} without importing it`),
  ];
}

function looseVersions(manifest: Manifest): string[] {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return versions
    .filter(([, version]) => !/^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name]) => name);
}

const manifestOf = (folder: string): Manifest => JSON.parse(read(`${folder}package.json`)) as Manifest;
const isShipped = ({ path }: SourceFile): boolean => !SPEC.test(path) && !path.endsWith('.fixture.ts');

describe('every project', () => {
  const root = manifestOf('');

  for (const project of projects())
    it(`${project} names exactly the libraries that it imports`, () => {
      const manifest = manifestOf(`${project}/`);
      const files = readFiles(new RegExp(`^${project}/(src|migrations)/.*\\.ts$`));
      // What libs/testing offers to specs, its own files need when they are built.
      const imported = ours(importsOf(files.filter(isShipped))).filter((name) => name !== manifest.name);
      expect(differences(project, ours(Object.keys(manifest.dependencies ?? {})), imported)).toEqual([]);
    });

  it('refers in its tsconfig.json to what it depends on, so that both builds go in the same order', () => {
    const wrong = projects().flatMap((project) => {
      const source = ts.parseConfigFileTextToJson('tsconfig.json', read(`${project}/tsconfig.json`))
        .config as {
        references?: { path: string }[];
      };
      const referred = (source.references ?? []).map(({ path }) => `@assay/${path.split('/').at(-1)}`);
      return differences(project, referred, ours(Object.keys(manifestOf(`${project}/`).dependencies ?? {})));
    });
    expect(wrong).toEqual([]);
  });

  // A native library is in no image but that of the app that needs it.
  const alone = projects().flatMap((project) =>
    theirs(Object.keys(manifestOf(`${project}/`).dependencies ?? {})).map((name) => ({ project, name })),
  );

  it('that names a package for itself imports it, and is the only one', () => {
    for (const { project, name } of alone) {
      const importing = projects().filter((one) =>
        importsOf(readFiles(new RegExp(`^${one}/(src|migrations)/.*\\.ts$`)).filter(isShipped)).includes(
          name,
        ),
      );
      expect(importing).toEqual([project]);
    }
    expect(alone.map(({ name }) => name)).toEqual(['sharp']);
  });

  it('imports from elsewhere only what the root or itself names as a dependency, and all of that', () => {
    const files = readFiles(/^(apps|libs)\/[^/]+\/(src|migrations)\/.*\.ts$/);
    const imported = theirs(
      importsOf(files.filter(isShipped).filter(({ path }) => !path.startsWith('libs/testing/'))),
    );
    const declared = Object.keys(root.dependencies ?? {});
    // The sandbox and its twin of the contract are shipped for demonstrations only.
    const demonstration = Object.keys(root.devDependencies ?? {});
    const own = alone.map(({ name }) => name);
    expect(
      imported.filter((name) => ![...declared, ...own, ...demonstration, 'fastify'].includes(name)),
    ).toEqual([]);
    expect(declared.filter((name) => ![...imported, ...LOADED_BY_OTHERS].includes(name))).toEqual([]);
  });

  it('gets a tool of development into no product app', () => {
    const files = readFiles(
      /^(apps\/(?!sandbox\/)[^/]+|libs\/(?!testing\/)[^/]+)\/(src|migrations)\/.*\.ts$/,
    );
    const imported = theirs(importsOf(files.filter(isShipped)));
    expect(imported.filter((name) => root.devDependencies?.[name])).toEqual([]);
  });

  it('has pinned versions', () => {
    expect(
      ['', ...projects().map((project) => `${project}/`)].flatMap((folder) =>
        looseVersions(manifestOf(folder)),
      ),
    ).toEqual([]);
  });
});

describe('the rules for dependencies', () => {
  it('find an import that is not declared and a declaration that is not used', () => {
    const imported = importsOf([
      sample('a.ts', "import { a } from '@assay/orders';", "import b from 'node:fs';"),
    ]);
    expect(differences('libs/x', ['@assay/packages'], imported)).toEqual([
      'libs/x imports @assay/orders without saying so',
      'libs/x names @assay/packages without importing it',
    ]);
  });

  it('see imports of types, of files inside packages and while running', () => {
    const file = sample(
      'a.ts',
      "import type { A } from '@x/a/b';",
      "export { c } from 'c/d';",
      "await import('e');",
    );
    expect(parse(file).statements).toHaveLength(3);
    expect(importsOf([file])).toEqual(['@x/a', 'c', 'e']);
  });

  it('find a version that may move', () => {
    expect(
      looseVersions({ name: 'x', dependencies: { a: '^1.0.0', b: '1.2.3', c: 'npm:d@7.0.2', e: '*' } }),
    ).toEqual(['a', 'e']);
  });
});
