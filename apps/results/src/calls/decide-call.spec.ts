import { describe, expect, it } from 'vitest';
import { ResultsConfig } from '../app.config.js';
import { decideCall, retryRule, type CallHistory, type CallAnswer } from './decide-call.js';

const rule = { base: 2, cap: 300, horizon: 7 * 86_400, notFoundConfirm: 600, inlineNotFound: 72 * 3600 };
const fresh: CallHistory = { failures: 0, waitingSeconds: 1, notFoundSeconds: null, inline: false };
const half = () => 0.5;
const decide = (outcome: CallAnswer, history = fresh) => decideCall(outcome, history, rule, half);

describe('the table of answers', () => {
  it.each([
    ['2xx is the end', { kind: 'accepted', status: 200 }, { next: 'delivered' }],
    [
      '401 with a new token too parks the whole company',
      { kind: 'unauthorized', status: 401 },
      { next: 'parked', reason: 'unauthorized', wholeCompany: true },
    ],
    [
      '403 parks',
      { kind: 'forbidden', status: 403 },
      { next: 'parked', reason: 'forbidden', wholeCompany: false },
    ],
    [
      '409 parks',
      { kind: 'conflict', status: 409 },
      { next: 'parked', reason: 'conflict', wholeCompany: false },
    ],
    [
      '404 is asked once more',
      { kind: 'not-found', status: 404 },
      { next: 'again', seconds: 600, because: 'not-found' },
    ],
    [
      '400 is given up at once',
      { kind: 'rejected', status: 400 },
      { next: 'dead-lettered', reason: 'rejected-400' },
    ],
    [
      '415 is given up at once',
      { kind: 'rejected', status: 415 },
      { next: 'dead-lettered', reason: 'rejected-415' },
    ],
    [
      '422 is given up at once',
      { kind: 'rejected', status: 422 },
      { next: 'dead-lettered', reason: 'rejected-422' },
    ],
    [
      'a strange callback URL is never called',
      { kind: 'rejected', status: 0 },
      { next: 'dead-lettered', reason: 'not-sent' },
    ],
    [
      '429 waits at least a second',
      { kind: 'limited', status: 429 },
      { next: 'again', seconds: 1.5, because: 'limited' },
    ],
    [
      '429 waits as long as asked',
      { kind: 'limited', status: 429, retryAfterSeconds: 7 },
      { next: 'again', seconds: 7.5, because: 'limited' },
    ],
    [
      '500 is tried again',
      { kind: 'unavailable', status: 500 },
      { next: 'again', seconds: 1, because: 'failed' },
    ],
    [
      '503 waits as long as asked',
      { kind: 'unavailable', status: 503, retryAfterSeconds: 40 },
      { next: 'again', seconds: 40, because: 'failed' },
    ],
    [
      'silence is tried again',
      { kind: 'unavailable', status: 0 },
      { next: 'again', seconds: 1, because: 'failed' },
    ],
    [
      'a lost credential parks the whole company',
      { kind: 'no-token', status: 0, problem: 'reconnect-needed' },
      { next: 'parked', reason: 'reconnect-needed', wholeCompany: true },
    ],
    [
      'a closed connection parks the whole company',
      { kind: 'no-token', status: 0, problem: 'company-not-connected' },
      { next: 'parked', reason: 'company-not-connected', wholeCompany: true },
    ],
    [
      'consent out of reach is tried again',
      { kind: 'no-token', status: 0, problem: 'unavailable' },
      { next: 'again', seconds: 0.5, because: 'failed' },
    ],
  ] satisfies [string, CallAnswer, object][])('%s', (_title, outcome, decision) => {
    expect(decide(outcome)).toEqual(decision);
  });

  it('consent out of reach is asked within seconds, however long that lasts', () => {
    const silence = { kind: 'no-token', status: 0, problem: 'unavailable' } as const;
    expect(decide(silence, { ...fresh, failures: 20 })).toMatchObject({ seconds: 5 });
  });

  it('an order that is still not found after the pause is gone', () => {
    const unknown = { kind: 'not-found', status: 404 } as const;
    expect(decide(unknown, { ...fresh, notFoundSeconds: 200 })).toEqual({
      next: 'again',
      seconds: 400,
      because: 'not-found',
    });
    expect(decide(unknown, { ...fresh, notFoundSeconds: 600 })).toEqual({ next: 'gone' });
    // Where nothing is to be waited for, a first word is no last one all the same.
    const atOnce = { ...rule, notFoundConfirm: 0 };
    expect(decideCall(unknown, fresh, atOnce)).toMatchObject({ next: 'again', seconds: 0 });
  });

  it('UNK-18 an order that is taken while applying may be unknown for 72 hours, asked for ever more seldom', () => {
    const after = (notFoundSeconds: number | null) => {
      const history = { ...fresh, inline: true, notFoundSeconds };
      const decision = decideCall({ kind: 'not-found', status: 404 }, history, rule, () => 1);
      return decision.next === 'again' ? decision.seconds : decision.next;
    };
    expect([null, 1, 60, 3600, 36_000, 72 * 3600 - 1].map(after)).toEqual([2, 2, 60, 300, 1800, 12_959.95]);
    expect(after(72 * 3600)).toBe('gone');
  });

  it('the pauses grow to five minutes and no further', () => {
    const seconds = [0, 1, 2, 6, 7, 8, 100].map((failures) => {
      const decision = decide({ kind: 'unavailable', status: 500 }, { ...fresh, failures });
      return decision.next === 'again' ? decision.seconds : undefined;
    });
    expect(seconds).toEqual([1, 2, 4, 64, 128, 150, 150]);
  });

  it('the pauses are those that are set', () => {
    const slow = { ...rule, base: 20, cap: 50 };
    const seconds = [0, 1, 2].map((failures) => {
      const failed = { kind: 'unavailable', status: 500 } as const;
      const decision = decideCall(failed, { ...fresh, failures }, slow, half);
      return decision.next === 'again' ? decision.seconds : undefined;
    });
    expect(seconds).toEqual([10, 20, 25]);
  });

  it('a person sets seconds and hours, and the table has seconds', () => {
    const config = Object.assign(new ResultsConfig(), {
      SUBMISSION_RETRY_BASE_SECONDS: 3,
      SUBMISSION_RETRY_CAP_SECONDS: 40,
      SUBMISSION_HORIZON_HOURS: 2,
      SUBMISSION_NOT_FOUND_CONFIRM_SECONDS: 50,
      SUBMISSION_INLINE_NOT_FOUND_HOURS: 5,
    });
    expect(retryRule(config)).toEqual({
      base: 3,
      cap: 40,
      horizon: 7200,
      notFoundConfirm: 50,
      inlineNotFound: 18_000,
    });
  });

  it('an application is asked for somewhere between half of the pause and all of it', () => {
    const unknown = { kind: 'not-found', status: 404 } as const;
    const history = { ...fresh, inline: true, notFoundSeconds: 60 };
    const seconds = [0, 0.5].map((drawn) => {
      const decision = decideCall(unknown, history, rule, () => drawn);
      return decision.next === 'again' ? decision.seconds : undefined;
    });
    expect(seconds).toEqual([30, 45]);
  });

  it('what never got through in seven days is given up', () => {
    const tired = { ...fresh, failures: 2000, waitingSeconds: 7 * 86_400 };
    expect(decide({ kind: 'unavailable', status: 500 }, tired)).toEqual({
      next: 'dead-lettered',
      reason: 'never-got-through',
    });
    expect(decide({ kind: 'limited', status: 429 }, tired)).toEqual({
      next: 'dead-lettered',
      reason: 'never-got-through',
    });
    expect(decide({ kind: 'accepted', status: 200 }, tired)).toEqual({ next: 'delivered' });
  });
});
