import { expect, it } from 'vitest';
import { chooseWording, wordings } from './choose-wording.js';

it.each([
  ['en', 'en'],
  ['ar', 'ar'],
  ['ar-EG', 'ar'],
  ['AR_eg', 'ar'],
  ['ar-Arab-EG', 'ar'],
  ['en-GB', 'en'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['pt_br', 'pt-BR'],
  ['de-AT', 'de'],
  ['fr-CA', 'fr'],
  ['es-419', 'es'],
  ['he-IL', 'he'],
  ['iw', 'he'],
  ['zh-Hans', 'en'],
  ['ara', 'en'],
  ['tlh', 'en'],
  ['', 'en'],
])('UNK-24 %j is answered in %s', (tag, language) => {
  expect(chooseWording({ own: tag }).language).toBe(language);
});

it('there are ten languages, two of them written from right to left', () => {
  expect(wordings).toHaveLength(10);
  expect(wordings.filter(({ direction }) => direction === 'rtl').map(({ language }) => language)).toEqual([
    'ar',
    'he',
  ]);
});

const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

it.each(wordings)('$language has every sentence with the same places as the English one', (wording) => {
  const placesOf = (texts: object) =>
    Object.entries(texts).map(([name, text]) => [name, places(String(text))] as const);
  expect(new Map(placesOf(wording))).toEqual(new Map(placesOf(chooseWording({}))));
  for (const text of Object.values(wording)) expect(text.trim()).not.toBe('');
});
