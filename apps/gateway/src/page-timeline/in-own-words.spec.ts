import type { TimelineEntry } from '@assay/contracts';
import { expect, it } from 'vitest';
import { inOwnWords } from './in-own-words.js';

const shown = (entry: Pick<TimelineEntry, 'kind' | 'text' | 'evidence'>) =>
  inOwnWords({
    orderId: 'o',
    missing: [],
    entries: [{ at: '2026-01-15T12:00:00.000Z', source: 'results', ...entry }],
  }).entries[0];

it.each([
  ['order-cancelled', 'Ada Lovelace withdrew.', 'The order was cancelled.'],
  ['order-rejected', '550 "ada lovelace"@example.com', 'The order was rejected.'],
  ['invitation-failed', 'ada%40example.com is unknown', 'The candidate could not be invited.'],
  ['never-heard-of', 'Ada Lovelace', 'Something else happened to the order.'],
])('whoever has a link is told of %s in our own words', (kind, text, said) => {
  expect(shown({ kind, text })?.text).toBe(said);
});

it('whoever has a link sees no answer of a server, no name and no result', () => {
  const secret = {
    response: '550 Ada',
    detail: 'Ada',
    excerpt: 'Ada',
    reason: 'accommodation',
    by: 'Ada',
    score: 7,
    scoreLabel: 'PASS',
    flags: 2,
    colour: 'red',
  };
  const evidence = { ...secret, version: 2, httpStatus: 500, messageId: '<m@vendor.example>' };
  expect(shown({ kind: 'result-recorded', text: 'The engine sent the result.', evidence })).toMatchObject({
    text: 'The engine sent the result.',
    evidence: { version: 2, httpStatus: 500, messageId: '<m@vendor.example>' },
  });
  expect(Object.keys(shown({ kind: 'result-recorded', text: '', evidence })?.evidence ?? {})).toHaveLength(3);
});
