import { createHash } from 'node:crypto';
import { neutralBrand, type PageBrand } from '@assay/brand';
import { html } from '@assay/runtime';
import { expect, it } from 'vitest';
import { type Page, writePage } from './page.js';

const written = (more: Partial<Page> = {}) =>
  writePage({ language: 'en', direction: 'ltr', title: 'Title', body: html`<h1>Title</h1>`, ...more });
const hashOf = (text: string | undefined): string =>
  `'sha256-${createHash('sha256')
    .update(text ?? '')
    .digest('base64')}'`;

it('the policy of a page allows the style and the script that are in it, byte by byte', () => {
  const { text, styleSource, scriptSource } = written({ script: 'let one = 1;' });
  expect(styleSource).toBe(hashOf(/<style>([^]*)<\/style>/.exec(text)?.[1]));
  expect(scriptSource).toBe(hashOf(/<script>([^]*)<\/script>/.exec(text)?.[1]));
  expect(written()).not.toHaveProperty('scriptSource');
});

it('no part asks for a style that the policy would refuse', () => {
  expect(written().text).not.toMatch(/ style="/);
});

it('a brand is named, and only what it has is linked', () => {
  const brand: PageBrand = {
    ...neutralBrand,
    productName: 'Skill & Co',
    privacyUrl: 'https://skill.example/privacy',
  };
  const { text } = written({ brand });
  expect(text).toContain('<bdi>Skill &#38; Co</bdi>');
  expect(text).toContain('<title>Title · Skill &#38; Co</title>');
  expect(text).toContain('href="https://skill.example/privacy"');
  expect(written({ brand, language: 'de' }).text).toContain('>Datenschutz</a>');
  expect(text.match(/<li>/g)).toHaveLength(1);
  expect(written().text).not.toContain('<footer');
  expect(written({ brand: { ...neutralBrand, productName: '' } }).text).not.toContain('<header');
});

it.each([
  ['https://cdn.skill.example/logo.png', 'https://cdn.skill.example'],
  ['/brand/logo-1.png', "'self'"],
])('a logo at %s may come from %s', (url, source) => {
  const brand = { ...neutralBrand, productName: 'Skill', logo: { url, width: 120, height: 40 } };
  const page = written({ brand });
  expect(page.imageSource).toBe(source);
  expect(page.text).toContain('alt="Skill"');
});
