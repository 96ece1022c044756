import { expect, it } from 'vitest';
import { chooseLanguage, type KnownLanguages } from './choose-language.js';

const offered = ['en', 'de', 'he', 'pt-BR'];

it.each<[string, KnownLanguages, string]>([
  ['English where nothing is known', {}, 'en'],
  ['the reader’s own before all', { own: 'de', browser: 'he', account: 'pt-BR' }, 'de'],
  ['the browser’s where the own is none of ours', { own: 'ja', browser: 'he', account: 'de' }, 'he'],
  ['the browser’s where nobody said an own', { browser: 'he', account: 'de' }, 'he'],
  ['the account’s where the browser’s is none of ours', { browser: 'ja,ko;q=0.8', account: 'de' }, 'de'],
  ['the account’s where there is no browser, as in a mail', { own: 'ja', account: 'de' }, 'de'],
  ['English where nobody wants one of ours', { own: 'ja', browser: 'ko', account: 'zh' }, 'en'],
  ['the first of the browser’s that is ours', { browser: 'ja, he, de' }, 'he'],
  ['what a browser wants most, wherever it stands', { browser: 'he;q=0.5, de;q=0.9, *;q=0.1' }, 'de'],
  ['never what a browser does not want', { browser: 'de;q=0, he' }, 'he'],
  ['a language in any region', { own: 'pt-PT' }, 'pt-BR'],
  ['a language with an underscore or in capitals', { own: 'DE_AT' }, 'de'],
  ['Hebrew by its old name', { browser: 'iw-IL' }, 'he'],
  ['English for what is no language', { browser: ';;q=x,,=', account: '' }, 'en'],
])('is %s', (_what, known, chosen) => {
  expect(chooseLanguage(offered, known)).toBe(chosen);
});
