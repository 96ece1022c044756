import { expect, it } from 'vitest';
import { hashOf } from '../documents/document-hash.js';
import { canonicalBody } from './canonical-body.js';

const orderId = '0c9f0a52-6a0e-4c5b-9f0e-2b6a9e1f4c10';

it('a body is the same whatever the order of its keys and whatever is absent in it', () => {
  const one = canonicalBody({ orderId, score: 1, assessments: [{ id: 'a', score: 2 }] });
  const other = canonicalBody({
    assessments: [{ score: 2, id: 'a', summary: undefined }],
    score: 1,
    orderId,
  } as never);
  expect(other).toEqual(one);
  expect(hashOf(other)).toBe(hashOf(one));
  expect(one).not.toHaveProperty('orderId');
});
