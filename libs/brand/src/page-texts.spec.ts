import { describe, expect, it } from 'vitest';
import { mergeTexts, type OwnText, placeholdersWrong } from './page-texts.js';

const own = (text: string, rest: Partial<OwnText> = {}): OwnText => ({
  name: 'landing.states.ready',
  language: 'en',
  text,
  ...rest,
});

describe('the placeholders of a text', () => {
  it.each(['No placeholder', 'For {firstName} of {accountName}: {packageName} in {productName}'])(
    '%s: all is well',
    (text) => {
      expect(placeholdersWrong(own(text))).toBeUndefined();
    },
  );

  it.each([
    ['{lastName}', '{lastName}'],
    ['{first name}', '{first name}'],
    ['{firstName', '{firstName'],
    ['firstName}', '}'],
    ['{}', '{}'],
    ['{{firstName}}', '{}'],
    ['{firstName} {companyId}', '{companyId}'],
  ])('%s is refused, and those are named that may be there', (text, strange) => {
    expect(placeholdersWrong(own(text))).toBe(
      `must not contain ${strange}; placeholders of landing.states.ready: {firstName}, {accountName}, {packageName}, {productName}`,
    );
  });

  it('are none where nothing can be filled in', () => {
    const wrong = placeholdersWrong(own('{companyId}', { name: 'consent.key.title' }));
    expect(wrong).toBe('must not contain {companyId}; placeholders of consent.key.title: none');
  });
});

it('of each text in each language the nearest layer counts', () => {
  const account = [own('Ready, says Acme'), own('Fertig', { language: 'de' })];
  const installation = [own('Ready, says everybody'), own('Hello', { name: 'landing.hello' })];
  expect(mergeTexts([account, undefined, installation])).toEqual(
    expect.arrayContaining([...account, installation[1]]),
  );
  expect(mergeTexts([account, installation])).toHaveLength(3);
  expect(mergeTexts([undefined])).toEqual([]);
});
