import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin, SourceMap } from 'node:module';
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

  it('lead from where an error is made to that line of the source, and keep nothing else for it', () => {
    const folder = join(apps, app, 'dist');
    const wrong: string[] = [];
    let own = 0;
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.js.map'))) {
      const payload = JSON.parse(readFileSync(join(folder, name), 'utf8')) as ConstructorParameters<
        typeof SourceMap
      >[0];
      expect(payload.sourcesContent).toBeUndefined();
      const map = new SourceMap(payload);
      const lines = readFileSync(join(folder, name.replace(/\.map$/, '')), 'utf8').split('\n');
      for (const [number, line] of lines.entries()) {
        const column = line.indexOf('throw new Error(');
        if (column < 0) continue;
        const found = map.findEntry(number, column);
        if (!('originalLine' in found) || found.originalSource.includes('node_modules')) continue;
        own += 1;
        const source = readFileSync(resolve(folder, found.originalSource), 'utf8').split('\n');
        if (!source[found.originalLine]?.includes('new Error(')) wrong.push(`${name}:${number + 1}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(own).toBeGreaterThan(3);
  });
});
