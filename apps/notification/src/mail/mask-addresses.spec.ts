import { expect, it } from 'vitest';
import { maskAddresses } from './mask-addresses.js';

it.each([
  [
    '550 5.1.1 <zoe.meyer@example.org>: Recipient address rejected',
    '550 5.1.1 <(address)>: Recipient address rejected',
  ],
  ['550 mailbox ZOE.MEYER unknown', '550 mailbox (address) unknown'],
  ['550 zoe.meyers is somebody else', '550 zoe.meyers is somebody else'],
  ['550 forwarded to other+tag@sub.example.net.', '550 forwarded to (address)'],
  ['550 to=info@example.org refused', '550 to=(address) refused'],
  ['550 tue@über.example, 用户@例子.example', '550 (address), (address)'],
  [
    '550 mailbox zoe.meyer\u017f is somebody else, \u017foe.meyer too',
    '550 mailbox zoe.meyer\u017f is somebody else, \u017foe.meyer too',
  ],
  ['451-line one\r\n451 line two\u0000', '451-line one 451 line two'],
])('%j is kept as %j', (answer, kept) => {
  expect(maskAddresses(answer, 'zoe.meyer@example.org')).toBe(kept);
});

it('keeps an answer short and whole', () => {
  const kept = maskAddresses('😀'.repeat(400) + '\ud800', 'a@b.example');
  expect(kept.length).toBeLessThanOrEqual(500);
  expect(kept.isWellFormed()).toBe(true);
});

it('is not kept busy by an answer that never ends, and shows no part of an address that was cut', () => {
  expect(maskAddresses(`550 ${'a'.repeat(200_000)}`, 'zoe.meyer@example.org')).toBe('550');
  expect(maskAddresses('a'.repeat(200_000), 'zoe.meyer@example.org')).toBe('');
  const cut = `${`${'a'.repeat(237)}@example.org `.repeat(7)}${'b'.repeat(242)} zoe.meyer@example.org`;
  expect(cut.slice(0, 2000)).toMatch(/ zoe\.mey$/);
  expect(maskAddresses(cut, 'zoe.meyer@example.org')).not.toContain('zoe');
});

it('takes a name of a page for no name', () => {
  expect(maskAddresses('550 no', 'x'.repeat(100_000))).toBe('550 no');
});

it('takes an address with regular expression characters literally', () => {
  expect(maskAddresses('550 a+b|c*(x)@example.org', 'a+b|c*(x)@example.org')).toBe('550 (address)');
});
