import { expect, it } from 'vitest';
import { initialsOf, withoutAddresses } from './redaction.js';

it('an address loses who it is, wherever it stands', () => {
  expect(withoutAddresses('550 <ola.nowak@mail.example>: no such user (ola@b.example)')).toBe(
    '550 <•••@mail.example>: no such user (•••@b.example)',
  );
  expect(withoutAddresses('"ola nowak"@mail.example or ola%40mail.example or a@b@c.example')).toBe(
    '•••@mail.example or •••%40mail.example or •••@c.example',
  );
  expect(withoutAddresses('250 2.0.0 OK: queued')).toBe('250 2.0.0 OK: queued');
});

it('a name is its first letters, of any script', () => {
  expect(initialsOf('Ola', 'Nowak')).toBe('O. N.');
  expect(initialsOf('𝒪la', ' -')).toBe('𝒪. -.');
});
