import { neutralBrand } from '@assay/brand';
import { brandedMails } from '@assay/contracts/notification';
import { expect, it } from 'vitest';
import { notificationSpec } from '../notification.fixture.js';

const world = notificationSpec();

it('a preview is our invitation under a brand that nobody has saved, in the language that is asked for', async () => {
  const brand = { ...neutralBrand, productName: 'Skillcheck', accent: '#ffee00', onAccent: '#000000' };
  const request = { brand, accountName: 'Acme', language: 'ar' };
  const { subject, html, text } = await world.app.previewBrand.run(request);
  expect(subject).toContain('Acme');
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('background:#ffee00;color:#000000');
  expect(text).toMatch(/^\u2068Skillcheck\u2069\n/);
  expect(world.mail.received).toEqual([]);
});

it('every mail can be looked at under a brand, each with words of its own, and none is sent', async () => {
  const brand = { ...neutralBrand, productName: 'Skillcheck' };
  const mails = await Promise.all(
    brandedMails.map((mail) =>
      world.app.previewBrand.run({ brand, accountName: 'Acme', language: 'en', mail }),
    ),
  );
  expect(new Set(mails.map(({ text }) => text)).size).toBe(brandedMails.length);
  for (const { subject, html, text } of mails) {
    for (const part of [html, text]) expect(part).toContain('Skillcheck');
    expect(`${subject}${html}${text}`).not.toMatch(/\{\w+\}|undefined/);
  }
  expect(world.mail.received).toEqual([]);
});
