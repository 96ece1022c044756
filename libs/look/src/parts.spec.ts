import { html } from '@assay/runtime';
import { expect, it } from 'vitest';
import { field, hiddenFields } from './form-parts.js';
import { facts, notice, scoreBar, sectionLinks, table } from './parts.js';

const evil = '<script>alert(1)</script>';

it('whatever is filled in is shown and never run', () => {
  const all = [
    facts([[evil, evil]]),
    notice(evil),
    scoreBar(evil, 1, { said: evil }),
    table(evil, [evil], [[evil]]),
    sectionLinks(evil, [{ href: evil, text: evil, isHere: true }]),
    field({ name: 'name', label: evil, value: evil, hint: evil, error: evil, longest: 9 }),
    hiddenFields({ one: evil }),
  ];
  for (const { text } of all) expect(text).not.toContain('<script');
});

it('what is not known is no row', () => {
  expect(facts([['Score', undefined]]).text).toBe('');
  expect(
    facts([
      ['Score', html`7`],
      ['Label', undefined],
    ]).text,
  ).not.toContain('Label');
});

it('a field is tied to what is said of it', () => {
  const { text } = field({
    name: 'email',
    label: 'Your e-mail',
    kind: 'email',
    longest: 254,
    hint: 'Where to.',
    error: 'Missing.',
  });
  expect(text).toContain('aria-describedby="email-error email-hint"');
  expect(text).toContain('aria-invalid="true"');
  expect(field({ name: 'email', label: 'Your e-mail', longest: 254 }).text).not.toMatch(/aria-/);
});

it.each([
  [74, '74'],
  [140, '100'],
  [-3, '0'],
])('a bar of %i is %s wide, and never more than whole', (score, width) => {
  expect(scoreBar('Score', score, { said: `${score} of 100` }).text).toContain(`<rect width="${width}"`);
});

it('one section of a site is the one that is read', () => {
  const { text } = sectionLinks('Parts', [
    { href: '/a', text: 'A', isHere: false },
    { href: '/b', text: 'B', isHere: true },
  ]);
  expect(text.match(/aria-current="page"/g)).toHaveLength(1);
});
