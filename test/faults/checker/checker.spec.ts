import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAMAGES, renumbered } from './damaged-history.fixture.js';
import { healthyHistory } from './healthy-history.fixture.js';
import type { Line } from './lines.mjs';
import { check } from './main.mjs';

const KINDS = 19;

const inLines = (lines: readonly unknown[]): string => lines.map((line) => JSON.stringify(line)).join('\n');

describe('the checker', () => {
  it('finds nothing in a long history in which nothing is wrong', () => {
    const lines = healthyHistory(7, 400);
    expect(new Set(lines.map(({ kind }) => kind)).size).toBe(KINDS);
    expect(check(lines)).toEqual({ broken: [], lines: lines.length });
    expect(check(inLines(lines).split('\n')).broken).toEqual([]);
  });

  it('finds nothing however the lines of other orders come between', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(check(healthyHistory(seed, 40)).broken).toEqual([]);
      }),
    );
  });

  for (const [what, { places, done }] of Object.entries(DAMAGES))
    it(`finds any line that matters when it is ${what}, by what it says and not by its number`, () => {
      fc.assert(
        fc.property(fc.integer(), fc.nat(), (seed, pick) => {
          const lines = healthyHistory(seed, 18);
          const found = places(lines);
          const place = found[pick % found.length] ?? [];
          const damaged = renumbered(done(lines, place));
          expect([check(damaged).broken.length, ...place.map((index) => lines[index])]).not.toContain(0);
        }),
        { numRuns: 200 },
      );
    });

  it('finds any line at all that is missing, there twice or exchanged, by its number', () => {
    const lines = healthyHistory(7, 36);
    const found = (damaged: readonly Line[]): boolean => check(damaged).broken.length > 0;
    const missed = lines.filter((line, index) => {
      const next = lines[index + 1];
      return !(
        found(lines.toSpliced(index, 1)) &&
        found(lines.toSpliced(index, 0, line)) &&
        (!next || found(lines.toSpliced(index, 2, next, line)))
      );
    });
    expect(missed).toEqual([]);
  });

  it('says which line cannot be read', () => {
    const lines: (Line | string)[] = healthyHistory(7, 18);
    expect(check(['{"kind":', ...lines]).broken).toContainEqual('form: line 1 is no object of JSON');
    expect(check(['{"kind":"letter"}']).broken[0]).toBe('form: line 1 is of the unknown kind "letter"');
    expect(check([{ seq: 1, at: 0, kind: 'told', company: 'c-1', order: 'o-1' }]).broken[0]).toBe(
      'form: line 1 is a told without status (string)',
    );
    expect(check([]).broken).not.toEqual([]);
  });

  it('is a command that ends with 1 where something is broken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-history-'));
    try {
      const lines = healthyHistory(7, 18);
      const run = async (seen: readonly Line[]): Promise<string> => {
        await writeFile(join(folder, 'history.jsonl'), `${inLines(seen)}\n`);
        const command = [join(import.meta.dirname, 'main.mjs'), join(folder, 'history.jsonl')];
        const ended = await promisify(execFile)(process.execPath, command).catch((error: unknown) => error);
        const { code = 0, stdout } = ended as { code?: number; stdout: string };
        return `${code} ${stdout}`;
      };
      expect(await run(lines)).toBe(`0 ${lines.length} lines, 0 broken\n`);
      expect(await run(lines.slice(1))).toMatch(/^1 form: line 2 follows line 0/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
