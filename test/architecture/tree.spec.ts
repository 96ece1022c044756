import { describe, expect, it } from 'vitest';
import { listFiles } from './workspace.js';

// A new entry is a decision, and one more library needs a decision record.
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  '': ['.ci', 'apps', 'docker', 'docs', 'libs', 'test', 'tools'],
  apps: ['consent', 'gateway', 'notification', 'ordering', 'results', 'sandbox'],
  libs: [
    'brand',
    'client',
    'contracts',
    'field-mappings',
    'look',
    'messaging',
    'orders',
    'packages',
    'persistence',
    'runtime',
    'smartrecruiters',
    'testing',
  ],
  test: [
    'architecture',
    'bench',
    'contracts',
    'faults',
    'images',
    'installation',
    'journeys',
    'model',
    'rehearsal',
    'setup',
  ],
};
const SAYS_NOTHING = [
  'common',
  'shared',
  'core',
  'utils',
  'helpers',
  'interfaces',
  'dto',
  'services',
  'constants',
];
// About fifteen.
const FILES_PER_FEATURE = 20;

const foldersOf = (path: string): string[] => path.split('/').slice(0, -1);

function namelessFolders(paths: readonly string[]): string[] {
  return paths.filter((path) => foldersOf(path).some((folder) => SAYS_NOTHING.includes(folder)));
}

function foldersBelow(parent: string, paths: readonly string[]): string[] {
  const depth = parent === '' ? 0 : parent.split('/').length;
  const inside = paths.filter((path) => parent === '' || path.startsWith(`${parent}/`)).map(foldersOf);
  return [...new Set(inside.flatMap((folders) => folders[depth] ?? []))].sort();
}

function unexpectedFolders(paths: readonly string[]): string[] {
  return Object.entries(FOLDERS).flatMap(([parent, known]) =>
    foldersBelow(parent, paths)
      .filter((folder) => !known.includes(folder))
      .map((folder) => [parent, folder].filter(Boolean).join('/')),
  );
}

function foldersInFeatures(paths: readonly string[]): string[] {
  return paths.filter((path) => /^(apps|libs)\/[^/]+\/src\/[^/]+\/[^/]+\//.test(path));
}

function crowdedFeatures(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const feature = /^(apps|libs)\/[^/]+\/src\/[^/]+(?=\/)/.exec(path)?.[0];
    if (feature && !/\.(spec|fixture)\.ts$/.test(path)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > FILES_PER_FEATURE)
    .map(([feature, count]) => `${feature} has ${count} files`);
}

describe('the tree', () => {
  const paths = listFiles();

  it('has no folder whose name says nothing', () => {
    expect(namelessFolders(paths)).toEqual([]);
  });

  it('has exactly the apps and libraries of the architecture', () => {
    expect(foldersBelow('apps', paths)).toEqual(FOLDERS['apps']);
    expect(foldersBelow('libs', paths)).toEqual(FOLDERS['libs']);
  });

  it('has no folder that nobody decided on', () => {
    expect(unexpectedFolders(paths)).toEqual([]);
  });

  it('has no folder inside a feature folder', () => {
    expect(foldersInFeatures(paths)).toEqual([]);
  });

  it(`has features of at most ${FILES_PER_FEATURE} files`, () => {
    expect(crowdedFeatures(paths)).toEqual([]);
  });
});

describe('the rules of the tree', () => {
  it('find a folder named utils, at any depth', () => {
    expect(namelessFolders(['apps/x/src/utils/dates.ts', 'docs/a.md'])).toEqual([
      'apps/x/src/utils/dates.ts',
    ]);
  });

  it('find a tenth library, a seventh app and an unknown folder at the top', () => {
    const found = unexpectedFolders(['libs/mail/src/index.ts', 'apps/billing/src/main.ts', 'scripts/run.sh']);
    expect(found).toEqual(['scripts', 'apps/billing', 'libs/mail']);
  });

  it('find a folder inside a feature', () => {
    expect(foldersInFeatures(['apps/consent/src/keys/store/key.ts'])).toHaveLength(1);
    expect(foldersInFeatures(['apps/consent/src/keys/key.ts'])).toEqual([]);
  });

  it('find a feature that has become two', () => {
    const paths = Array.from({ length: 21 }, (_, index) => `apps/consent/src/keys/file-${index}.ts`);
    expect(crowdedFeatures(paths)).toEqual(['apps/consent/src/keys has 21 files']);
    expect(crowdedFeatures(paths.slice(1))).toEqual([]);
  });
});
