import { describe, expect, it } from 'vitest';
import { brokenRules } from './index.js';
import { compiled, patchedSources } from './patched-source.js';

const root = process.cwd();

describe('each rule of reliability can be broken in a build of its own', () => {
  it('R1 to R18, each once', () => {
    const wanted = Array.from({ length: 18 }, (_, index) => `R${index + 1}`);
    expect(brokenRules.map(({ rule }) => rule)).toEqual(wanted);
  });

  for (const rule of brokenRules)
    it(`${rule.rule}: ${rule.breaks}`, async () => {
      const patched = await patchedSources(root, rule);
      expect(patched.size).toBeGreaterThan(0);
      for (const [file, text] of patched) expect(compiled(file, text).mistakes).toEqual([]);
    });
});

describe('a patch', () => {
  const [rule] = brokenRules;

  it('has to say what stands there exactly once', async () => {
    if (!rule) throw new Error('there is no rule');
    const apply = (from: string) =>
      patchedSources(root, { ...rule, edits: [{ file: 'LICENSE', from, to: '' }] });
    await expect(apply('not in a licence')).rejects.toThrow(/R1 .* 0 times, not once/);
    await expect(apply('License')).rejects.toThrow(/times, not once/);
  });

  it('has to leave something that can be read', () => {
    expect(compiled('a.ts', 'class A { b( }').mistakes).not.toEqual([]);
  });
});
