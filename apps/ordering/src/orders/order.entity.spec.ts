import { Problem } from '@assay/contracts';
import { describe, expect, it } from 'vitest';
import { anOrder, aPackage } from '../ordering.fixture.js';
import { newOrder } from '../placing/new-order.js';
import { plainTerms } from '../terms/order-terms.js';
import type { Order } from './order.entity.js';

const at = new Date('2026-01-15T13:00:00Z');
const later = new Date('2026-01-15T14:00:00Z');
const statuses = (order: Order): string[] => order.assessments.map(({ status }) => status);

function placed(refusal?: Problem): Order {
  const { name, assessments } = aPackage();
  const offered = { name, assessments, durationMinutes: null };
  const link = { sealed: 'sealed', hash: 'hash' };
  return newOrder(anOrder(), {
    offered,
    refusal,
    contentsHash: 'c',
    link,
    terms: plainTerms,
    jobTitle: null,
  });
}

const refused = new Problem('package-archived', { packageId: 'p' });

function changed(change: (order: Order) => unknown): Order {
  const order = placed();
  change(order);
  return order;
}

describe('an order', () => {
  it.each([
    ['refused at once', placed(refused)],
    ['rejected before it was sent', changed((order) => order.reject('no licence'))],
    ['expired before it was sent', changed((order) => order.expire())],
    ['completed before it was sent', changed((order) => order.complete(1, at))],
  ])('needs no invitation when it is %s', (_how, order) => {
    expect(order.invitation).toBe('not-needed');
    // A mail server may have had it already.
    expect(order.recordInvitation(at)).toBe(true);
    expect(order.invitation).toBe('sent');
  });

  it('is to be invited to again when it goes on', () => {
    const order = changed((expired) => expired.expire());
    order.extend(later, []);
    expect(order).toMatchObject({ status: 'pending', invitation: 'due' });
  });

  it('keeps an invitation that came back, whatever is heard of its departure later', () => {
    const order = changed((bounced) => bounced.recordBounce());
    expect(order.recordInvitation(at)).toBe(false);
    expect(order.invitation).toBe('bounced');
  });

  it('is pending with pending parts at first', () => {
    expect(placed()).toMatchObject({
      status: 'pending',
      revision: 1,
      accepted: true,
      placedAt: new Date('2026-01-15T12:00:00Z'),
    });
    expect(statuses(placed())).toEqual(['pending', 'pending']);
  });

  it('is rejected with a readable reason at first when there is a refusal', () => {
    const order = placed(new Problem('candidate-unreachable'));
    expect(order).toMatchObject({ status: 'rejected', accepted: false, isOpen: false });
    expect(order.reason).toBe('The candidate has no e-mail address that can be written to.');
    expect(statuses(order)).toEqual(['rejected', 'rejected']);
  });

  it('starts once, and every change is a revision', () => {
    const order = placed();
    expect([order.start(at), order.start(later)]).toEqual([true, false]);
    expect(order).toMatchObject({ status: 'in-progress', startedAt: at, revision: 2 });
  });

  it('starts by the first progress and moves its parts forward only', () => {
    const order = placed();
    expect(order.progress([{ id: 'a-sql', status: 'completed' }], at)).toBe(true);
    expect(order.progress([{ id: 'a-sql', status: 'in-progress' }], later)).toBe(false);
    expect(order.startedAt).toEqual(at);
    expect(statuses(order)).toEqual(['pending', 'completed']);
  });

  it('is not completed by its parts: that takes a result', () => {
    const order = placed();
    order.progress(
      ['a-sql', 'a-python'].map((id) => ({ id, status: 'completed' as const })),
      at,
    );
    expect(order.status).toBe('in-progress');
  });

  it('is completed by the newest result, whatever order the versions come in', () => {
    const order = placed();
    expect([order.complete(2, later), order.complete(1, at), order.complete(2, later)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(order).toMatchObject({ status: 'completed', resultVersion: 2, completedAt: later, revision: 2 });
    expect(statuses(order)).toEqual(['completed', 'completed']);
  });

  it('is not rejected any more once it is completed', () => {
    const order = placed();
    order.complete(1, at);
    expect(order.reject('too late')).toBe(false);
    expect(order).toMatchObject({ status: 'completed', reason: null });
  });

  it('stays rejected when a result comes, and remembers that there is one', () => {
    const order = placed();
    order.reject('no licence');
    expect(order.complete(1, at)).toBe(true);
    expect(order).toMatchObject({ status: 'rejected', resultVersion: 1, completedAt: null });
  });

  it('refuses progress when it was rejected, and parts it does not have', () => {
    const order = placed();
    expect(() => order.progress([{ id: 'a-go', status: 'completed' }], at)).toThrow(
      'The order has no assessment a-go; it has: a-python, a-sql.',
    );
    order.reject('no licence');
    expect(() => order.progress([], at)).toThrow('The order is rejected');
  });

  it('is settled when the newest final status is, whichever event comes first', () => {
    const order = placed();
    order.settle(1, at);
    expect(order.isSettled).toBe(false);
    order.complete(1, at);
    expect(order.isSettled).toBe(true);
    order.complete(2, later);
    expect(order.isSettled).toBe(false);
    expect([order.settle(2, later), order.settle(1, at)]).toEqual([true, false]);
    expect(order).toMatchObject({ isSettled: true, settledAt: later });
  });

  it('keeps the newest address the engine gave', () => {
    const order = placed();
    const [one, two] = ['https://a.example/1', 'https://a.example/2'];
    expect([order.assign(one), order.assign(one), order.assign(two)]).toEqual([true, false, true]);
    expect(order.assessmentUrl).toBe(two);
  });

  it('keeps an invitation sent that a mail server took', () => {
    const order = placed();
    expect([
      order.recordInvitation(at),
      order.recordInvitation(later),
      order.recordFailedInvitation(),
    ]).toEqual([true, false, false]);
    expect(order).toMatchObject({ invitation: 'sent', invitedAt: at });
  });

  it('does not begin anew because the order whose assessment it shares has not begun', () => {
    const order = changed((started) => started.start(at));
    expect(order.follow(placed())).toBe(false);
    expect(order).toMatchObject({ status: 'in-progress', startedAt: at });
  });
});
