import { neutralBrand } from '@assay/brand';
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
