import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const apps = resolve(import.meta.dirname, '../../apps');

const filesOf = (app: string): string[] =>
  readdirSync(join(apps, app, 'dist'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(apps, app, 'dist', name), 'latin1'));

describe.each(readdirSync(apps))('the files that %s is started from', (app) => {
  it('take one byte a character in memory, which one wide character would double', () => {
    expect(filesOf(app).filter((code) => /[^\0-\x7f]/.test(code))).toEqual([]);
  });

  it('read of Node what they use: an import of one of its parts would read all that the part can make', () => {
    const imported = filesOf(app).flatMap(
      (code) => code.match(/^import\b[^;]*?from "(?![./])[^"]+"/gm) ?? [],
    );
    expect(imported.filter((line) => isBuiltin(String(/"([^"]+)"$/.exec(line)?.[1])))).toEqual(
      imported.filter((line) => line.endsWith('"node:module"')),
    );
  });

  it('hold one database’s driver, and not the telephone numbers of the world', () => {
    const code = filesOf(app).join('\n');
    expect(code).not.toMatch(/class (Mysql|Oracle|Sap|Spanner|Mongo)Driver\b/);
    expect(code).not.toContain('country_calling_codes');
  });
});
