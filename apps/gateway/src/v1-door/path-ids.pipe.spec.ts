import { expect, it } from 'vitest';
import { templateIdPipe } from '../v1-templates/template-id.pipe.js';
import { accountIdPipe } from './path-ids.pipe.js';

const wrong = ['', '.', '..', '../../etc/passwd', 'a/b', 'a b', 'a\r\nBcc: x', 'x'.repeat(200), 'é'];

it.each(wrong)('%j is the id of no account and of no template', (id) => {
  expect(() => accountIdPipe.transform(id, { type: 'param' })).toThrow('input');
  expect(() => templateIdPipe.transform(id, { type: 'param' })).toThrow('input');
});

it.each(['acme', '...', '.a', 'a.b-c_D9'])('%j may be the id of an account and of a template', (id) => {
  expect(accountIdPipe.transform(id, { type: 'param' })).toBe(id);
  expect(templateIdPipe.transform(id, { type: 'param' })).toBe(id);
});
