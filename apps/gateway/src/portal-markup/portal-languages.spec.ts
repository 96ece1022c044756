import { neutralBrand, pageLanguages } from '@assay/brand';
import type { ConnectionReply } from '@assay/contracts/consent';
import type { OrderReply, PackageExplanation } from '@assay/contracts/ordering';
import { describe, expect, it } from 'vitest';
import { portalPartTexts } from '../portal-part-texts/portal-part-languages.js';
import { portalFrameTexts } from '../portal-texts/portal-frame-languages.js';
import { portalSections } from '../portal-texts/portal-sections.js';
import { portalTextsFor } from './portal-languages.js';
import { portalPage } from './portal-page.js';
import type { PortalView } from './portal-view.js';

const at = '2026-01-15T12:00:00.000Z';
const english = portalTextsFor({});

/** Every text with its name. */
function textsOf(all: object, before = ''): [string, string][] {
  return Object.entries(all).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[before + name, value]] : textsOf(value as object, `${before}${name}.`),
  );
}

const connection = (changes: Partial<ConnectionReply>): ConnectionReply => ({
  connectionId: 'c',
  companyId: 'Harbor',
  accountId: 'north',
  status: 'active',
  health: 'ok',
  connectedAt: at,
  connectedWith: { keyId: 'k', prefix: 'assay_live_key_abcd' },
  scopes: ['packages_view', 'orders_manage', 'orders_modify'],
  ...changes,
});
const hidden = (reason: NonNullable<PackageExplanation['reason']>): PackageExplanation => ({
  packageId: reason,
  name: reason.toUpperCase(),
  listed: false,
  reason,
  ...(reason === 'field-value' ? { fieldId: 'unit', value: 'Retail' } : {}),
});
const order = (status: OrderReply['status']) => ({
  ...({ placedAt: at, packageName: 'PYTHON', companyId: 'Harbor' } as OrderReply),
  status,
});
const effect = (value: string, mapped = true) => ({ fieldId: 'unit', value, mapped, effect: 'IN ENGLISH' });

const shown: Omit<PortalView, 'section' | 'texts'> = {
  visit: {
    accountId: 'north',
    accountName: 'North',
    permissions: ['keys', 'policy', 'connections'],
    confirmed: false,
    expiresAt: at,
  },
  place: { token: 't' },
  job: { location: {}, fields: {} },
  keys: [{ keyId: 'k', prefix: 'assay_live_key_abcd', createdAt: at, kept: true }],
  connections: [
    connection({ healthCheckedAt: at, heldSince: at }),
    connection({ health: 'failing', lastReachedAt: at }),
    connection({ status: 'closed', closedAt: at, scopes: [] }),
  ],
  policy: { accountId: 'north', notes: true, flagsGate: true, people: { createAndUpdate: true } },
  fields: {
    accountId: 'north',
    mappings: [
      {
        fieldId: 'unit',
        values: [
          { value: 'Retail', packages: ['archived', 'sums'], templateId: 'warm', language: 'ar' },
          { value: 'Lab', packages: [] },
          { value: 'Moon' },
          { value: 'All', packages: Array.from({ length: 23 }, (_, index) => `p-${index}`) },
        ],
      },
    ],
    effects: [
      { ...effect('Retail'), missingPackages: ['sums'] },
      effect('Lab'),
      effect('Moon'),
      effect('All'),
      effect('Mars', false),
    ],
  },
  packages: {
    accountId: 'north',
    items: (['archived', 'remote-only', 'not-remote', 'other-location', 'field-value'] as const).map(hidden),
  },
  orders: (['pending', 'in-progress', 'completed', 'expired', 'rejected'] as const).map(order),
};

const sentences = textsOf(english)
  .map(([, text]) => text)
  .filter((text) => text.length > 20 && !text.includes('{'));

describe.each(portalFrameTexts.all)('in $language', ({ language, direction }) => {
  const texts = portalTextsFor({ own: language });

  it('no text is missing, and each has the places of the English one', () => {
    const placesIn = (all: object) =>
      textsOf(all).map(([name, text]) => [name, [...text.matchAll(/\{\w+\}/g)].map(String).sort()]);
    expect(new Map(placesIn(texts) as [string, string[]][])).toEqual(
      new Map(placesIn(english) as [string, string[]][]),
    );
    for (const [name, text] of textsOf(texts))
      expect([name, text.trim() === text && text !== '']).toEqual([name, true]);
    expect([texts.language, texts.direction]).toEqual([language, direction]);
    const same = textsOf(texts).filter(([, text]) => sentences.includes(text));
    expect(same.length).toBe(language === 'en' ? sentences.length : 0);
  });

  it.each(portalSections)('the section %s says all in it, and leaves no place empty', (section) => {
    const { title, body } = portalPage({ ...shown, section, texts });
    expect(title + body.text).not.toMatch(/\{\w+\}|undefined|IN ENGLISH/);
    if (language !== 'en') expect(sentences.filter((text) => body.text.includes(text))).toEqual([]);
  });

  it('it introduces itself in the words that its brand has in this language, as text', () => {
    const own = pageLanguages.map((tag) => ({
      name: 'portal.introduction' as const,
      language: tag,
      text: `<b>${tag}: {productName} of {accountName}`,
    }));
    const brand = { ...neutralBrand, productName: 'Skillcheck', texts: own };
    const { text } = portalPage({ ...shown, section: 'overview', texts, brand }).body;
    expect(text.replace(/<\/?bdi>/g, '')).toContain(`<p>&#60;b&#62;${language}: Skillcheck of North</p>`);
  });

  it('what a value does is said with names where they are known, and the rest is counted', () => {
    const { text } = portalPage({ ...shown, section: 'fields', texts }).body;
    expect(text).toContain(`ARCHIVED`);
    expect(text).toContain('p-19');
    expect(text).not.toContain('p-20');
  });
});

it('both catalogues have the same ten languages', () => {
  const languages = (all: readonly { language: string }[]) => all.map(({ language }) => language);
  expect(languages(portalFrameTexts.all)).toEqual(languages(portalPartTexts.all));
  expect(portalFrameTexts.all).toHaveLength(10);
});
