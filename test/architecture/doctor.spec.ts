import { findings } from '@assay/runtime';
import { describe, expect, it } from 'vitest';
import { PRODUCTION, readFiles, SPEC } from './workspace.js';

describe('the doctor', () => {
  const specs = readFiles(SPEC).filter(({ path }) => !path.startsWith('test/architecture/'));
  const sources = readFiles(PRODUCTION);
  const codes = Object.keys(findings);

  it(`knows ${codes.length} things that can be wrong, each made on purpose in a spec`, () => {
    const said = specs.map(({ text }) => text).join('\n');
    expect(codes.length).toBeGreaterThanOrEqual(20);
    expect(codes.filter((code) => !new RegExp(`\\b${code}\\b`).test(said))).toEqual([]);
  });

  it('looks for every one of them', () => {
    const looking = sources.filter(({ path }) => !path.endsWith('-findings.ts') || path.startsWith('apps/'));
    const said = [...looking, ...readFiles(/^tools\/doctor\//)].map(({ text }) => text).join('\n');
    expect(codes.filter((code) => !said.includes(`'${code}'`))).toEqual([]);
  });

  it('tells in a sentence what to do', () => {
    const remedies: [string, { title: string; remedy: string }][] = Object.entries(findings);
    const vague = remedies.filter(
      ([, { title, remedy }]) => ![title, remedy].every((text) => /^[A-Z].*\.$/s.test(text)),
    );
    expect(vague).toEqual([]);
  });
});
