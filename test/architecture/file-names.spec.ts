import { describe, expect, it } from 'vitest';
import { listFiles } from './workspace.js';

const WORDS = '[a-z0-9]+(-[a-z0-9]+)*';
const ROLE = 'entity|repository|module|config|filter|guard|pipe|fixture';
const TYPESCRIPT = new RegExp(`^${WORDS}(\\.(${ROLE}))?((\\.(db|bus))?\\.spec|\\.d)?\\.ts$`);
const MODULE = new RegExp(`^\\.?${WORDS}\\.mjs$`);

function wrongNames(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    // What a browser is served is written in its own language.
    if (path.includes('/assets/')) return false;
    if (/\.(js|cjs|tsx|jsx|cts|mts)$/.test(name)) return true;
    if (name.endsWith('.ts')) return !TYPESCRIPT.test(name);
    return name.endsWith('.mjs') && !MODULE.test(name);
  });
}

function misplacedSpecs(paths: readonly string[]): string[] {
  return paths.filter((path) => path.endsWith('.bus.spec.ts') && !path.startsWith('libs/messaging/'));
}

function specsWithoutSubject(paths: readonly string[]): string[] {
  return paths.filter((path) => /^(apps|libs)\/.*\/(index|types|main|app\.module)\.spec\.ts$/.test(path));
}

describe('a file', () => {
  const paths = listFiles();

  it('is named in kebab-case with one of the known suffixes', () => {
    expect(wrongNames(paths)).toEqual([]);
  });

  it('that tests over NATS is in libs/messaging', () => {
    expect(misplacedSpecs(paths)).toEqual([]);
  });

  it('that tests is named after what it tests', () => {
    expect(specsWithoutSubject(paths)).toEqual([]);
  });
});

describe('the rules for names', () => {
  it('find PascalCase, an unknown suffix and a second language', () => {
    const wrong = [
      'apps/x/src/Order.ts',
      'apps/x/src/order.service.ts',
      'apps/x/src/orders/place_order.ts',
      'tools/old.js',
    ];
    expect(
      wrongNames([...wrong, 'apps/x/src/place-order.db.spec.ts', 'apps/x/migrations/0001-create.ts']),
    ).toEqual(wrong);
  });

  it('find a spec over NATS in an app, and a spec of nothing in particular', () => {
    expect(misplacedSpecs(['apps/x/src/place-order.bus.spec.ts'])).toHaveLength(1);
    expect(specsWithoutSubject(['libs/orders/src/index.spec.ts'])).toHaveLength(1);
  });
});
