import { expect, it } from 'vitest';
import { addressOf, domainOf, isSingleAddress, nameOf } from './mailbox.js';

it.each(['zoe@example.org', "o'brien+jobs@sub.example.org", 'zoë@exämple.org'])(
  '%s is one address',
  (text) => {
    expect(isSingleAddress(text)).toBe(true);
  },
);

it.each([
  '',
  'zoe',
  'zoe@',
  '@example.org',
  'a@example.org, b@example.org',
  'a@example.org;b@example.org',
  'Zoë <zoe@example.org>',
  'a@example.org>\r\nRCPT TO:<b@example.org',
  'a@b@example.org',
  'a\u0000@example.org',
  `${'a'.repeat(250)}@example.org`,
])('%j is not', (text) => {
  expect(isSingleAddress(text)).toBe(false);
});

it.each(['Assay <invitations@example.com>', 'invitations@example.com', ' invitations@example.com '])(
  'the address and domain of %j are found',
  (mailbox) => {
    expect(addressOf(mailbox)).toBe('invitations@example.com');
    expect(domainOf(mailbox)).toBe('example.com');
  },
);

it.each([
  ['a@example.org', ''],
  ['<a@example.org>', ''],
  ['Northwind Tests <a@example.org>', 'Northwind Tests'],
  ['"Northwind, Inc." <a@example.org>', 'Northwind, Inc.'],
])('the name in %s is %j', (mailbox, name) => {
  expect(nameOf(mailbox)).toBe(name);
});
