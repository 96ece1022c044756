import { describe, expect, it } from 'vitest';
import { answerInstead } from './misbehave.js';

describe('an answer that says to come later', () => {
  it('says when, in whole seconds, where the rule does', () => {
    const headers = (kind: '429' | '503' | '500', ms?: number) =>
      answerInstead({ where: 'results', kind, ...(ms !== undefined && { ms }) })?.headers;
    expect(headers('429')).toEqual({ 'x-ratelimit-remaining': '0' });
    expect(headers('429', 1500)).toEqual({ 'x-ratelimit-remaining': '0', 'retry-after': '2' });
    expect(headers('503', 1000)).toEqual({ 'retry-after': '1' });
    expect(headers('500', 1000)).toEqual({});
  });
});
