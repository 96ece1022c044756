import { describe, expect, it } from 'vitest';
import { broken, type Witness } from './witness.js';

const good: Witness = {
  orderId: 'a',
  answers: [0, 202],
  listed: ['completed'],
  mails: ['<1>'],
  uncertain: 0,
  told: ['PENDING', 'IN_PROGRESS', 'IN_PROGRESS', 'COMPLETED'],
  repeats: 0,
  score: 100,
};

describe('what was seen of an order', () => {
  it('is fine when it was accepted, invited once, and its result arrived', () => {
    expect(broken([good])).toEqual([]);
  });

  it('is fine when nobody said that it was accepted, and it is not there', () => {
    expect(broken([{ ...good, answers: [0], listed: [], mails: [], told: [], score: undefined }])).toEqual(
      [],
    );
  });

  it.each<[string, Partial<Witness>]>([
    ['is lost', { listed: [] }],
    ['is there 2 times', { listed: ['completed', 'completed'] }],
    ['is there all the same', { answers: [400] }],
    ['invited nobody', { mails: [] }],
    ['sent 2 mails', { mails: ['<1>', '<1>'] }],
    ['sent 3 mails', { mails: ['<1>', '<1>', '<1>'], uncertain: 1 }],
    ['sent a second message', { mails: ['<1>', '<2>'], uncertain: 1 }],
    ['went backwards', { told: ['PENDING', 'COMPLETED', 'IN_PROGRESS', 'COMPLETED'] }],
    ['ended as started here', { listed: ['started'] }],
    ['ended as IN_PROGRESS with score none', { told: ['PENDING', 'IN_PROGRESS'], score: undefined }],
    ['ended as COMPLETED with score 50', { score: 50 }],
  ])('shows that it %s', (sentence, change) => {
    expect(broken([good, { ...good, orderId: 'b', ...change }]).join()).toMatch(
      new RegExp(`^order b .*${sentence}`),
    );
  });
});
