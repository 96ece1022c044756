import { describe, expect, it } from 'vitest';
import { wordings } from '../wording/choose-wording.js';
import type { InvitationContent } from './invitation-blocks.js';
import { renderInvitation } from './render-invitation.js';

const content: InvitationContent = {
  accountName: 'Acme GmbH',
  packageName: 'Java Basics',
  firstName: 'Zoë',
  durationMinutes: 45,
  link: 'https://assay.example.com/c/4ZxW-Token',
};

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'); drop table invitations; --",
  '<%= it.link %><% throw 1 %>',
  '{account} {link} {duration}',
  '&lt;b&gt; &amp; </title></table><a href="https://evil.example">x</a>',
  'Bcc: a@evil.example\r\nBcc: b@evil.example\n\n<p>hi</p>',
  '\u202Egnp.exe\u2066\u0000\u2028\u0007',
  '${process.env.SMTP_URL}',
];
const tags = (html: string) => html.replace(/<title>.*?<\/title>/s, '').match(/<[^>]*>/g);
const links = (html: string) =>
  [...html.matchAll(/(?:href|src|background|action)\s*=\s*"([^"]*)"/gi)].map(([, to]) => to);
const visible = (html: string) =>
  html
    .replace(/^.*<body[^>]*>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
const withoutIsolates = (text: string) => text.replace(/[\u2068\u2069]/g, '');

describe.each(wordings)('in $language', ({ language, job }) => {
  it.each([undefined, 'reminder', 'deadline', 'ready', 'ended'] as const)(
    'a mail (%s) says for which job it is, where that is known, and nothing about it else',
    (kind) => {
      const of = (jobTitle?: string) =>
        renderInvitation(language, { ...content, ...(kind && { kind }), ...(jobTitle && { jobTitle }) });
      const { html, text } = of('Backend engineer');
      for (const part of [visible(html), withoutIsolates(text)])
        expect(part.replace(/\s+/g, ' ')).toMatch(/\S+ ?: ?Backend engineer/);
      const [name = ''] = job.split(/ ?:/);
      expect(of().text).not.toContain(`${name}:`);
      expect(of().text).not.toContain('{job}');
    },
  );
});

it.each(hostile)('a job called %j leaves no foreign tag or link', (jobTitle) => {
  const { html } = renderInvitation('en', { ...content, jobTitle });
  expect(tags(html)).toEqual(tags(renderInvitation('en', { ...content, jobTitle: 'Engineer' }).html));
  expect(links(html)).toEqual(links(renderInvitation('en', { ...content, jobTitle: 'Engineer' }).html));
});

describe.each(['en', 'ar'])('the invitation in %s', (language) => {
  const { html, text, subject } = renderInvitation(language, content);

  it('reads as the snapshot beside this file', async () => {
    await expect(`${subject}\n\n${html}\n${text}`).toMatchFileSnapshot(`./invitation-${language}.snap`);
  });

  it('names who asks, for what, how long, and the link, in both parts', () => {
    for (const part of [visible(html), text]) {
      for (const fact of ['Acme GmbH', 'Java Basics', 'Zoë', '45', content.link])
        expect(part).toContain(fact);
    }
  });

  it('says the same in both parts', () => {
    const words = (part: string) => withoutIsolates(part).split(/[^\p{L}\d]+/u);
    expect(words(text).filter((word) => !words(visible(html)).includes(word))).toEqual([]);
  });

  it('says its language and direction on html, body and the first child of body', () => {
    const said = `lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`;
    expect(html).toMatch(new RegExp(`<html ${said}>`));
    expect(html).toMatch(new RegExp(`<body ${said}[^>]*>\\s*<div role="main" ${said}>`));
  });

  it('is laid out for screen readers, without anything that loads or counts', () => {
    expect(html.match(/<table (?!role="presentation")/)).toBeNull();
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(img|link|script|style|iframe|object|form)\b|url\(|@import/i);
    expect(new Set(links(html))).toEqual(new Set([content.link]));
  });

  it.each(hostile)('has no foreign tag, link or line because of %j', (name) => {
    const attacked = { ...content, accountName: name, packageName: name, firstName: name };
    const message = renderInvitation(language, attacked);
    // A name that looks like a link is not greeted: one place less.
    const greeted = message.html.match(/<bdi>/g)?.length === html.match(/<bdi>/g)?.length;
    const expected = greeted ? html : renderInvitation(language, { ...content, firstName: '' }).html;
    expect(tags(message.html)).toEqual(tags(expected));
    expect(links(message.html)).toEqual(links(html));
    expect(message.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E]/u);
    expect(message.text.split('\n')).toHaveLength(text.split('\n').length);
  });

  it('stays below what mail programs cut off, whatever the names', () => {
    const long = '&'.repeat(255);
    const largest = renderInvitation(language, {
      ...content,
      accountName: long,
      packageName: long,
      firstName: long,
    });
    expect(Buffer.byteLength(largest.html)).toBeLessThan(102 * 1024);
  });
});

it('does not promise a duration that nobody knows', () => {
  const { durationMinutes: _, ...unknown } = content;
  expect(renderInvitation('en', unknown).text).not.toMatch(/minute|about/);
});

it('does not greet what looks like a link or a message of somebody else', () => {
  for (const firstName of ['www.evil.example', 'https://evil.example', 'x'.repeat(200), ' \r\n ']) {
    expect(renderInvitation('en', { ...content, firstName }).text).toContain('\nHello,\n');
  }
});
