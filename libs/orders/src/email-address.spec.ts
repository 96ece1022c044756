import { describe, expect, it } from 'vitest';
import { isUsableAddress } from './email-address.js';

const hosts = ['x', 'y', 'z'].map((letter) => letter.repeat(60)).join('.');
const longest = `${'a'.repeat(64)}@${hosts}.example`.replace('example', 'e'.repeat(254 - 64 - 1 - 182 - 1));

describe('a usable e-mail address', () => {
  it.each([
    'परीक्षा@उदाहरण.परीक्षा',
    'نامه\u200cای@example.com',
    'ada@க்ஷ.example',
    'ada@example.com',
    "o'neil+test@mail.example.co.uk",
    'josé@exämple.de',
    'root@localhost',
    'ada@x.example',
    `${'a'.repeat(64)}@example.com`,
    longest,
  ])('is %s', (address) => {
    expect(isUsableAddress(address)).toBe(true);
  });

  it.each([
    ['without an at sign', 'ada.example.com'],
    ['without a local part', '@example.com'],
    ['without a host', 'ada@'],
    ['with a blank', 'ada lovelace@example.com'],
    ['with two at signs', 'ada@home@example.com'],
    ['with a line break', 'ada@example.com\r\nBcc: all@example.com'],
    ['with a second recipient', 'ada@example.com,bob@example.com'],
    ['with a blank behind it', 'ada@example.com '],
    ['with a broken character', 'a\uFFFDa@example.com'],
    ['with a part of the host that begins with a mark', 'ada@\u0301a.example'],
    ['with an empty part of the host', 'ada@example..com'],
    ['with a host that begins with a dash', 'ada@-example.com'],
    ['with a sign in the host', 'ada@exa!mple.com'],
    ['with a local part of more than 64 characters', `${'a'.repeat(65)}@example.com`],
    ['of one character too many', `${longest}e`],
    [
      'of more than 254 characters',
      `ada@${'x'.repeat(60)}.${'y'.repeat(60)}.${'z'.repeat(60)}.${'w'.repeat(60)}.${'v'.repeat(20)}`,
    ],
  ])('is not one %s', (_name, address) => {
    expect(isUsableAddress(address)).toBe(false);
  });
});
