import { describe, expect, it } from 'vitest';
import { mailFlaws } from '../mail/mail-lint.fixture.js';
import { wordings } from '../wording/choose-wording.js';
import { type ConnectionContent, renderConnectionNotice } from './render-connection-notice.js';

const content: ConnectionContent = {
  accountId: 'acme',
  accountName: 'Acme GmbH',
  companyId: 'globex',
  key: { keyId: '0199b7a0-0000-7000-8000-00000000abcd', prefix: 'ak_7Qm2', label: 'Careers site' },
  at: new Date('2026-11-22T07:05:00Z'),
};

it('reads as the snapshot beside this file', async () => {
  const { subject, text } = renderConnectionNotice('en', content);
  await expect(`${subject}\n\n${text}`).toMatchFileSnapshot('./connection-notice-en.snap');
});

describe.each(wordings)('in $language', ({ language, direction }) => {
  const { html, text, subject } = renderConnectionNotice(language, content);

  it('names the company, the account, the key and the moment, in both parts, and has no flaw', () => {
    expect(mailFlaws(html)).toEqual([]);
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`);
    for (const part of [html, text])
      for (const fact of ['globex', 'Acme GmbH', 'acme', 'Careers site', 'ak_7Qm2', content.key.keyId])
        expect(part).toContain(fact);
    expect(text).toContain(
      new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(content.at),
    );
    expect(`${subject}${text}`).not.toMatch(/\{\w*\}|\bundefined\b|\bnull\b/);
  });

  it.each(['held', 'contested'] as const)(
    'says of a company that is %s what happened, and no more',
    (kind) => {
      const contest = renderConnectionNotice(language, { ...content, kind });
      expect(mailFlaws(contest.html)).toEqual([]);
      for (const part of [contest.html, contest.text])
        for (const fact of ['globex', 'Acme GmbH', 'ak_7Qm2', content.key.keyId])
          expect(part).toContain(fact);
      expect(`${contest.subject}${contest.text}`).not.toMatch(/\{\w*\}|\bundefined\b|\bnull\b/);
      expect(contest.html).not.toMatch(/<a\b|https?:/);
      expect(contest.subject).not.toBe(subject);
    },
  );

  it('says how to undo it, and has no link that somebody could imitate', () => {
    expect(text).toContain('DELETE /v1/connections/globex');
    expect(text).toContain(`DELETE /v1/accounts/acme/api-keys/${content.key.keyId}`);
    expect(html).not.toMatch(/<a\b|https?:/);
  });
});

it('does not say what a key is called where that looks like a link', () => {
  const key = { ...content.key, label: 'Not you? www.evil.example/stop' };
  const { html, text } = renderConnectionNotice('en', { ...content, key });
  for (const part of [html, text]) {
    expect(part).not.toContain('evil');
    expect(part).toContain('ak_7Qm2');
  }
});

it.each([
  '</p><a href="https://evil.example">x</a>',
  'a\r\nBcc: b@evil.example',
  '{account}',
  '\u202Egnp.exe',
])('has no foreign tag or line because of %j', (name) => {
  const attacked = { ...content, companyId: name, accountName: name, key: { ...content.key, label: name } };
  const message = renderConnectionNotice('en', attacked);
  const tags = (html: string) => html.replace(/<title>.*?<\/title>/s, '').match(/<[^>]*>/g);
  expect(tags(message.html)).toEqual(tags(renderConnectionNotice('en', content).html));
  expect(message.subject).not.toMatch(/[\p{Cc}\u202A-\u202E]/u);
  expect(message.text.split('\n')).toHaveLength(
    renderConnectionNotice('en', content).text.split('\n').length,
  );
});
