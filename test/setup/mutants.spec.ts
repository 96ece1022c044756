import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EQUIVALENT } from '../../tools/mutants/equivalent.mjs';
import { PARTS, partsNamed } from '../../tools/mutants/parts.mjs';
import { filesOf, inRing } from '../../tools/mutants/files-of.mjs';
import { PAGE, readScores, scoresSection } from '../../tools/mutants/score.mjs';
import { mutatedSql } from '../../tools/mutants/sql-conditions.mjs';
import { projects } from '../../vitest.config.js';

const root = resolve(import.meta.dirname, '../..');
const mutated = PARTS.flatMap((part) => filesOf(part, root));

describe('what is mutated', () => {
  it.each(PARTS)('$name has files, and specs in rings that are there', ({ files, specs, rings }) => {
    const inRings = rings.flatMap((ring) =>
      globSync(
        specs.map((spec) => inRing(spec, ring)),
        { cwd: root },
      ),
    );
    expect(inRings).not.toEqual([]);
    for (const pattern of files) expect(globSync(pattern, { cwd: root })).not.toEqual([]);
    expect(projects.map(({ test }) => test.name)).toEqual(expect.arrayContaining([...rings]));
  });

  it('is every file of the domain, and every repository of the product, once', () => {
    const owned = ['libs/{orders,packages,field-mappings}/src/*.ts', 'apps/!(sandbox)/src/*/*.repository.ts']
      .flatMap((pattern) => globSync(pattern, { cwd: root }))
      .filter((file) => !/\.spec\.ts$|\/index\.ts$/.test(file));
    expect(owned.length).toBeGreaterThan(60);
    expect(owned.filter((file) => !mutated.includes(file))).toEqual([]);
    expect(new Set(mutated).size).toBe(mutated.length);
  });

  it('is chosen by words of its name', () => {
    expect(partsNamed(['owed', 'results']).map(({ name }) => name)).toEqual([
      'owed-work',
      'conditions-results',
    ]);
    expect(partsNamed([])).toHaveLength(PARTS.length);
    expect(partsNamed(['nothing'])).toEqual([]);
  });

  it('is said to be equivalent only where it still reads so', () => {
    const text = (file: string): string => readFileSync(resolve(root, file), 'utf8').replaceAll(/\s+/g, ' ');
    expect(EQUIVALENT.filter(({ file, from }) => !text(file).includes(from))).toEqual([]);
  });

  it('is shown on the page as it was measured', () => {
    expect(readFileSync(resolve(root, PAGE), 'utf8')).toContain(
      `<!-- mutants -->\n${scoresSection(readScores(root))}<!-- /mutants -->`,
    );
  });
});

describe('a statement', () => {
  it('loses each of its conditions, and has each asked the other way round or at its border', () => {
    expect(mutatedSql('SELECT id FROM t WHERE a = $1 AND (b IS NULL OR b < now()) ORDER BY id')).toEqual([
      'SELECT id FROM t WHERE true AND (b IS NULL OR b < now()) ORDER BY id',
      'SELECT id FROM t WHERE a = $1 AND true ORDER BY id',
      'SELECT id FROM t WHERE a <> $1 AND (b IS NULL OR b < now()) ORDER BY id',
      'SELECT id FROM t WHERE a = $1 AND (b IS NULL OR b <= now()) ORDER BY id',
    ]);
  });

  it('loses its locks, and what it does about a conflict', () => {
    expect(mutatedSql('SELECT id FROM t LIMIT 1 FOR UPDATE OF t SKIP LOCKED')).toEqual([
      'SELECT id FROM t LIMIT 1',
    ]);
    expect(
      mutatedSql('INSERT INTO t VALUES ($1) ON CONFLICT (a, b) DO UPDATE SET c = $1, d = $2 RETURNING id'),
    ).toEqual(['INSERT INTO t VALUES ($1) RETURNING id']);
  });

  it('keeps two bounds together, and is told from other text', () => {
    expect(mutatedSql('DELETE FROM t WHERE a BETWEEN $1 AND $2 RETURNING id')).toEqual([
      'DELETE FROM t WHERE true RETURNING id',
    ]);
    expect(mutatedSql('order_id = :orderId')).toEqual(['true', 'order_id <> :orderId']);
    expect(mutatedSql('the row that is due')).toEqual([]);
  });
});
