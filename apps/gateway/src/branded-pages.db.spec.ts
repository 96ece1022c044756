import { createHash } from 'node:crypto';
import { openConsentFlow, type SavedBrand, showBrand } from '@assay/contracts/consent';
import { type Landing, showLanding } from '@assay/contracts/ordering';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from './gateway.fixture.js';

const brand = (name: string, letter: string): Omit<SavedBrand, 'revision'> => ({
  productName: `${name} Tests`,
  logo: { hash: letter.repeat(64), width: 480, height: 80 },
  accent: `#${letter.repeat(6)}`,
  onAccent: '#000000',
  helpUrl: `https://${name}.example/help`,
  privacyUrl: `https://${name}.example/privacy`,
  imprintUrl: `https://${name}.example/imprint`,
  contact: `help@${name}.example`,
});
const saved: Record<string, object> = {
  '': brand('vendor', 'f'),
  acme: brand('acme', 'e'),
  globex: brand('globex', 'd'),
};

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
  gateway.bus.answer(showBrand, ({ accountId }) => ({ revision: 1, ...saved[accountId ?? ''] }));
  gateway.bus.answer(openConsentFlow, () => ({ flow: 'sealed' }));
  gateway.bus.answer(showLanding, ({ linkToken }) => landing(linkToken));
});
afterAll(() => gateway.close());

const landing = (accountId: string): Landing => ({
  state: 'ready',
  firstName: 'Ola',
  companyId: 'NorthwindRobotics',
  ...(accountId === 'old' ? {} : { accountId }),
  accountName: 'Northwind',
  packageName: 'Backend junior',
  assessmentNames: [],
  language: 'de',
});
const look = (url: string) => gateway.app.inject({ url });

/** Everything by which a brand shows. */
const signs = (name: string, letter: string): string[] => [
  `${name} Tests`,
  `/brand/${letter.repeat(64)}.png`,
  `#${letter.repeat(6)}`,
  `${name}.example`,
];

describe('a page', () => {
  it('of one account shows its brand, and no word and no picture of another’s', async () => {
    for (const [own, letter, other, others] of [
      ['acme', 'e', 'globex', 'd'],
      ['globex', 'd', 'acme', 'e'],
    ] as const) {
      const { body } = await look(`/c/${own}`);
      for (const sign of signs(own, letter)) expect(body).toContain(sign);
      for (const sign of [...signs(other, others), ...signs('vendor', 'f')]) expect(body).not.toContain(sign);
    }
  });

  it('of an account without a brand shows the installation’s, and so does one whose account is not known', async () => {
    for (const link of ['initech', 'old']) {
      const { body } = await look(`/c/${link}`);
      for (const sign of signs('vendor', 'f')) expect(body).toContain(sign);
    }
  });

  it('names the product in its title, its links in its own language, and the logo in words', async () => {
    const { body } = await look('/c/acme');
    expect(body).toContain(' · acme Tests</title>');
    expect(body).toContain('<a href="https://acme.example/privacy" >Datenschutz</a>');
    expect(body).toContain('<a href="mailto:help@acme.example" >Kontakt: help@acme.example</a>');
    expect(body).toMatch(/<img[^>]* width="240" height="40" alt="acme Tests"/);
  });

  it('allows its own styles and pictures of ours, and nothing besides', async () => {
    const { body, headers } = await look('/c/acme');
    const policy = String(headers['content-security-policy']);
    const styles = [...body.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
    expect(styles).toHaveLength(2);
    const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toContain(`img-src https://assay.example.com; style-src ${hashes.join(' ')};`);
    expect(policy).not.toContain('unsafe');
  });

  it('of the consent flow shows the brand of the installation: whose account it is, nobody knows yet', async () => {
    const { body, headers } = await look('/sr/integration?companyId=NorthwindRobotics');
    for (const sign of signs('vendor', 'f')) expect(body).toContain(sign);
    expect(headers['content-security-policy']).toContain('img-src https://assay.example.com;');
    expect(body).toContain('<a href="https://vendor.example/help" target="_blank" rel="noopener">Help</a>');
  });
});

describe('where nobody saved a brand, or consent is away,', () => {
  it('a page is as neutral as before', async () => {
    const other = await startGateway();
    other.bus.answer(showLanding, () => landing('acme'));
    const { statusCode, body, headers } = await other.app.inject({ url: '/c/acme' });
    expect(statusCode).toBe(200);
    expect(body).not.toMatch(/<header|<footer|<img| · /);
    expect(headers['content-security-policy']).not.toContain('img-src');
    await other.close();
  });
});
