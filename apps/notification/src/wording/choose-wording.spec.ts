import { expect, it } from 'vitest';
import { chooseWording } from './choose-wording.js';

it.each([
  ['en', 'en'],
  ['ar', 'ar'],
  ['ar-EG', 'ar'],
  ['AR_eg', 'ar'],
  ['ar-Arab-EG', 'ar'],
  ['en-GB', 'en'],
  ['ara', 'en'],
  ['tlh', 'en'],
  ['', 'en'],
])('%j is answered in %s', (tag, language) => {
  expect(chooseWording(tag).language).toBe(language);
});

it('fills the same places in every language', () => {
  const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  const english = Object.entries(chooseWording('en')).map(([name, sentence]) => [name, places(sentence)]);
  const arabic = Object.entries(chooseWording('ar')).map(([name, sentence]) => [name, places(sentence)]);
  expect(arabic).toEqual(english);
});
