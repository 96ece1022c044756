import { describe, expect, it } from 'vitest';
import { mergeBrand } from './brand.js';
import { neutralBrand } from './page-brand.js';

const hash = 'a'.repeat(64);
const vendor = {
  productName: 'Skillcheck',
  accent: '#123456',
  onAccent: '#ffffff',
  helpUrl: 'https://skillcheck.example/help',
  logo: { hash, width: 480, height: 80 },
};
const merge = (...layers: Parameters<typeof mergeBrand>[1]) => mergeBrand('https://assay.example/', layers);

describe('a brand', () => {
  it('is neutral where nobody said anything', () => {
    expect(merge()).toEqual(neutralBrand);
    expect(merge({}, {})).toEqual(neutralBrand);
  });

  it('of an account stands over that of the installation, member by member', () => {
    expect(merge({ helpUrl: 'https://acme.example/help', senderName: 'Acme' }, vendor)).toEqual({
      productName: 'Skillcheck',
      accent: '#123456',
      onAccent: '#ffffff',
      helpUrl: 'https://acme.example/help',
      senderName: 'Acme',
      logo: { url: `https://assay.example/brand/${hash}.png`, width: 240, height: 40 },
    });
  });

  it('takes both colours from one place, so that the pair can be read', () => {
    expect(merge({ accent: '#ffff00', onAccent: '#000000' }, vendor)).toMatchObject({
      accent: '#ffff00',
      onAccent: '#000000',
    });
  });

  it('shows no picture of the installation beside the name of an account’s product', () => {
    expect(merge({ productName: 'Acme Tests' }, vendor)).not.toHaveProperty('logo');
    const logo = { hash: 'b'.repeat(64), width: 10, height: 10 };
    expect(merge({ logo }, vendor)).toMatchObject({
      productName: 'Skillcheck',
      logo: { url: `https://assay.example/brand/${logo.hash}.png`, width: 10, height: 10 },
    });
  });
});
