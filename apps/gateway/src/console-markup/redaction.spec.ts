import { expect, it } from 'vitest';
import { initialsOf, maskOf, withoutAddresses } from './redaction.js';

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

const masked = (firstName: string, lastName: string, text: string): string =>
  maskOf({ firstName, lastName })(text);

it('a name is masked in a text as an address is, however it is written', () => {
  expect(masked('Inês', 'Núñez', 'Ines NUNEZ (ines@mail.example) cannot; NÚÑEZ, Inês’ mail: InêsNúñez')).toBe(
    '••• ••• (•••@mail.example) cannot; •••, •••’ mail: •••',
  );
  expect(masked('Anna Maria', 'O’Neil-Łoś', 'anna-maria oneil los, O’Neil said')).toBe(
    '•••-••• oneil •••, O’••• said',
  );
  expect(masked('王', '小明', '候选人小明王：王先生')).toBe('候选人•••：•••先生');
});

it('of other words none is lost', () => {
  expect(masked('Ola', 'Nowak', 'The olan nowakowi order was cancelled: no 1 fits.')).toBe(
    'The olan nowakowi order was cancelled: no 1 fits.',
  );
  expect(masked('', ' ', 'The mail server refuses it.')).toBe('The mail server refuses it.');
  expect(masked('O', '(a+)+$', 'O my, a+ grade')).toBe('O my, a+ grade');
});
