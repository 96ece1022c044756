import { describe, expect, it } from 'vitest';
import { languageTag } from './language-tag.js';

describe('UNK-24 a language', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['pt-br', 'pt-BR'],
    ['pt_BR', 'pt-BR'],
    [' zh-Hant-TW ', 'zh-Hant-TW'],
  ])('written %j is %s', (text, tag) => {
    expect(languageTag(text)).toBe(tag);
  });

  it.each(['', ' ', '!', 'e', 'english (UK)', 'en-', '<b>', 'x'.repeat(40)])('cannot be %j', (text) => {
    expect(languageTag(text)).toBeUndefined();
  });
});
