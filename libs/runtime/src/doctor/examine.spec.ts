import { describe, expect, it } from 'vitest';
import { release } from '../release.js';
import { diagnose } from './diagnose.js';
import { type Check, examine } from './examine.js';
import { found } from './findings.js';

const well = (looksAt: string, after?: string): Check => ({
  looksAt,
  ...(after === undefined ? {} : { after }),
  run: async () => [],
});
const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);

describe('an examination', () => {
  it('finds nothing where nothing is wrong, and says how much it looked at', async () => {
    expect(await examine([well('one'), well('two', 'one')])).toEqual({
      version: release,
      checks: 2,
      findings: [],
    });
  });

  it('does not look at what makes no sense after an error, but does after a warning', async () => {
    const broken = { looksAt: 'one', run: async () => [found('database-unreachable', 'x')] };
    const odd = { looksAt: 'one', run: async () => [found('schema-newer', 'x')] };
    const after = { looksAt: 'two', after: 'one', run: async () => [found('company-held', 'Acme')] };
    expect(await examine([broken, after])).toMatchObject({ checks: 1 });
    expect(codes(await examine([odd, after]))).toEqual(['schema-newer', 'company-held']);
  });

  it('goes on when a check fails, and tells by a name or a code alone why', async () => {
    const error = Object.assign(new Error('password secret-1 of ola@example.com'), { code: 'EBROKEN' });
    const failing = { looksAt: 'it', run: () => Promise.reject(error) };
    const { findings } = await examine([failing, well('one')]);
    expect(findings).toMatchObject([{ code: 'check-failed', subject: 'it: EBROKEN' }]);
  });

  it('waits for no check for ever', async () => {
    const endless = { looksAt: 'it', run: () => new Promise<never>(() => undefined) };
    expect(await examine([endless], 1)).toMatchObject({ findings: [{ code: 'check-failed' }] });
  });
});

describe('a diagnosis', () => {
  const of = (app: string, ...findings: ReturnType<typeof found>[]) => ({
    app,
    version: '1',
    checks: 3,
    findings,
  });

  it('says the same once, with all that it is about, the errors first', () => {
    const one = of('consent', found('company-held', 'Acme'), found('migrations-pending', 'consent: A'));
    const other = of('ordering', found('company-held', 'Acme'), found('migrations-pending', 'ordering: B'));
    expect(diagnose([one, other])).toMatchObject({
      checks: 6,
      findings: [
        { code: 'migrations-pending', severity: 'error', subjects: ['consent: A', 'ordering: B'] },
        { code: 'company-held', severity: 'warning', subjects: ['Acme'] },
      ],
    });
  });

  it('names apps that are silent, and those of another release', () => {
    const { findings } = diagnose([of('consent'), { ...of('ordering'), version: '2' }], ['results']);
    expect(findings).toMatchObject([
      { code: 'app-silent', subjects: ['results'] },
      { code: 'releases-differ', subjects: ['consent 1, ordering 2'] },
    ]);
  });
});
