import { lineKinds, noticeSteps, type TimelineEntry, toldNotices } from '@assay/contracts';
import { describe, expect, it } from 'vitest';
import { timelineTexts } from '../timeline-texts/timeline-languages.js';
import { inOwnWords } from './in-own-words.js';

const texts = timelineTexts.english;
const told = (entry: Pick<TimelineEntry, 'kind' | 'text' | 'evidence'>, said = texts) =>
  inOwnWords({ at: '2026-01-15T12:00:00.000Z', source: 'results', ...entry }, said);

it.each([
  ['order-cancelled', 'Ada Lovelace withdrew.', 'The order was withdrawn.'],
  ['order-rejected', '550 "ada lovelace"@example.com', 'The order was rejected.'],
  ['invitation-failed', 'ada%40example.com is unknown', 'The candidate could not be invited.'],
  ['reminder-in-flight', 'To Ada Lovelace', 'A reminder: being handed to the mail server.'],
  ['never-heard-of', 'Ada Lovelace', 'Something else happened to the order.'],
  ['toString', 'Ada Lovelace', 'Something else happened to the order.'],
])('whoever has a link is told of %s in our own words', (kind, text, said) => {
  expect(told({ kind, text }).text).toBe(said);
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
  expect(told({ kind: 'result-recorded', text: 'The engine sent 7 points.', evidence })).toEqual({
    text: 'There is a result.',
    evidence: [
      ['version', '2'],
      ['httpStatus', '500'],
      ['messageId', '<m@vendor.example>'],
    ],
  });
});

const kinds = [
  ...lineKinds,
  ...toldNotices.flatMap((notice) => noticeSteps.map((step) => `${notice}-${step}`)),
];

describe.each(timelineTexts.all)('in $language', (said) => {
  it('every kind of line has words of its own, which leave no place empty', () => {
    const sentences = kinds.map((kind) => told({ kind, text: 'English' }, said).text);
    expect(new Set(sentences).size).toBe(kinds.length);
    expect(sentences).not.toContain(said.otherwise);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]{5,}\.$/u);
  });

  it('the places of each text are those of the English one', () => {
    const places = (all: typeof said): unknown[] =>
      [all.heading, all.about, all.until, all.omitted, all.notice].map((text) => text.match(/\{\w+\}/g));
    expect(places(said)).toEqual(places(texts));
  });
});

it('there are ten languages, and none says what another says', () => {
  expect(timelineTexts.all).toHaveLength(10);
  for (const kind of kinds) {
    const sentences = timelineTexts.all.map((said) => told({ kind, text: '' }, said).text);
    expect(new Set(sentences).size).toBe(10);
  }
});
