import { expect, it } from 'vitest';
import { hashOf } from './document-hash.js';

it('another score, or another sequence of parts, is another body', () => {
  const hashes = [
    { score: 1, assessments: [{ id: 'a' }, { id: 'b' }] },
    { score: 2, assessments: [{ id: 'a' }, { id: 'b' }] },
    { score: 1, assessments: [{ id: 'b' }, { id: 'a' }] },
  ].map(hashOf);
  expect(new Set(hashes).size).toBe(3);
});
