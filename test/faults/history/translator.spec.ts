import { describe, expect, it } from 'vitest';
import type { Line } from './line.js';
import type { RawLine } from './raw-line.js';
import { Translator } from './translator.js';

const email = 'ola@example.org';

const begun = (order: string, company = 'acme'): RawLine => ({
  at: 1,
  kind: 'order-begun',
  call: 1,
  company,
  json: { resultCallbackURL: `https://sr.example/v1/orders/${order}/results`, candidate: { email } },
});
const mail = (message: string): RawLine => ({ at: 2, kind: 'mail', to: email, message, accepted: true });
const result = (kind: string, status?: number): RawLine => ({
  at: 3,
  kind,
  company: 'acme',
  to: email,
  body: { score: 80, submittedAt: 'noon' },
  ...(status !== undefined && { status }),
});
const told: RawLine = {
  at: 4,
  kind: 'told',
  company: 'acme',
  order: 'a',
  body: { status: 'COMPLETED', score: { raw: 80 }, submissionDate: 'noon' },
};

function historyOf(...lines: RawLine[]): Line[] {
  const translator = new Translator();
  return lines.flatMap((raw) => translator.translate(raw).map(({ line }) => line));
}

describe('what people outside saw', () => {
  it('is written down without an address or a text of anybody', () => {
    const text = JSON.stringify(historyOf(begun('a'), mail('<1>'), told));
    expect(text).not.toContain(email);
    expect(text).toContain('"order":"a"');
  });

  it('gives a mail to the order of its address that nobody was written to about', () => {
    const lines = historyOf(begun('a'), begun('b', 'globex'), mail('<1>'), mail('<2>'), mail('<1>'));
    expect(lines.slice(2).map(({ order }) => order)).toEqual(['a', 'b', 'a']);
  });

  it('gives word that a mail is there already to the order of the mail', () => {
    const lines = historyOf(begun('a'), mail('<1>'), {
      at: 3,
      kind: 'mail-known',
      to: email,
      message: '<1>',
      accepted: true,
    });
    expect(lines.at(-1)).toEqual({
      kind: 'mail-known',
      company: 'acme',
      order: 'a',
      message: '<1>',
      accepted: true,
    });
  });

  it('has a result handed over before SmartRecruiters is told of it, whose answer came first', () => {
    const lines = historyOf(begun('a'), result('result-begun'), told, result('result-sent', 200));
    expect(lines.slice(1).map(({ kind, version }) => [kind, version])).toEqual([
      ['result-sent', 1],
      ['told', 1],
    ]);
  });

  it('knows the version of a result whose answer was lost', () => {
    const [, sent] = historyOf(begun('a'), result('result-begun'), result('result-sent', 0));
    expect(sent).toMatchObject({ order: 'a', version: 1, status: 0 });
  });
});
