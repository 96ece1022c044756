import { neutralBrand, type OwnText, pageLanguages, pageTextNames, pageTexts } from '@assay/brand';
import { describe, expect, it } from 'vitest';
import { landingTexts } from '../candidate-texts/landing-languages.js';
import { consentTexts } from '../consent-texts/consent-languages.js';
import { reportTexts } from '../report-texts/report-languages.js';
import { inWordsOf, type TextArea } from './own-words.js';

const areas = { landing: landingTexts, report: reportTexts, consent: consentTexts } as const;
const ours = pageTextNames.filter((name) => !name.startsWith('portal.'));
const saying = (...texts: OwnText[]) => ({ ...neutralBrand, texts });

/** The text of ours with that name. */
const textAt = (texts: object, name: string): unknown =>
  name
    .split('.')
    .slice(1)
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], texts);

describe.each(ours)('%s', (name) => {
  const { all } = areas[name.split('.')[0] as TextArea];
  const known: readonly string[] = pageTexts[name];

  it('is a text of ours in every language, and takes at least the placeholders that ours has', () => {
    for (const texts of all) {
      const text = textAt(texts, name);
      expect(text).toEqual(expect.any(String));
      const used = [...String(text).matchAll(/\{(\w+)\}/g)].map(([, one = '']) => one);
      expect(known).toEqual(expect.arrayContaining(used));
    }
  });
});

it('own words may be in every language that pages speak', () => {
  for (const { all } of Object.values(areas))
    expect(all.map(({ language }) => language).toSorted()).toEqual([...pageLanguages].toSorted());
});

it('own words replace the text that they name, in their language, and nothing else', () => {
  const own = { name: 'landing.states.ready', language: 'de', text: 'Los geht es' } as const;
  const german = landingTexts.for({ own: 'de-AT' });
  expect(inWordsOf(saying(own), 'landing', german)).toEqual({
    ...german,
    states: { ...german.states, ready: 'Los geht es' },
  });
  const english = landingTexts.for({ own: 'en' });
  expect(inWordsOf(saying(own), 'landing', english)).toBe(english);
  const report = reportTexts.for({ own: 'de' });
  expect(inWordsOf(saying(own), 'report', report)).toBe(report);
});
