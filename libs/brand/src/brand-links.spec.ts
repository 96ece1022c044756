import { expect, it } from 'vitest';
import { brandLinks } from './brand-links.js';
import { neutralBrand } from './page-brand.js';

const brand = { ...neutralBrand, privacyUrl: 'https://a.example/p', contact: 'help@a.example' };

it('only what somebody named is a link, in the language that is asked for', () => {
  expect(brandLinks(neutralBrand, 'en')).toEqual([]);
  expect(brandLinks(brand, 'de-AT')).toEqual([
    { text: 'Datenschutz', url: 'https://a.example/p' },
    { text: 'Kontakt: help@a.example', url: 'mailto:help@a.example' },
  ]);
  expect(brandLinks(brand, 'xx')[0]?.text).toBe('Privacy');
});
