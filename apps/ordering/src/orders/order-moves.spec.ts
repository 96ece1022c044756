import { canFollow, canMove, type Reopening } from '@assay/orders';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anOrder, aPackage } from '../ordering.fixture.js';
import { newOrder } from '../placing/new-order.js';
import { plainTerms } from '../terms/order-terms.js';
import type { Order } from './order.entity.js';

type Move = {
  readonly name: string;
  readonly run: (order: Order) => boolean;
  readonly because: Reopening | undefined;
};

const moment = fc
  .integer({ min: 0, max: 1000 })
  .map((minutes) => new Date(1_768_478_400_000 + minutes * 60_000));
const part = fc.record({
  id: fc.constantFrom('a-sql', 'a-python'),
  status: fc.constantFrom('in-progress' as const, 'completed' as const),
});

const move = (name: string, run: Move['run'], because?: Reopening): Move => ({ name, run, because });
const openOr = (order: Order, also: boolean, run: () => boolean): boolean => (order.isOpen || also) && run();

// What the operations do with an order, in the conditions under which they do it; events come whenever they like.
const moves: fc.Arbitrary<Move> = fc.oneof(
  moment.map((at) => move('start', (order) => order.start(at))),
  fc
    .tuple(fc.array(part), moment)
    .map(([parts, at]) =>
      move('progress', (order) =>
        openOr(order, order.status === 'completed', () => order.progress(parts, at)),
      ),
    ),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), moment)
    .map(([version, at]) => move(`complete ${version}`, (order) => order.complete(version, at))),
  fc.boolean().map((forAddress) => move('reject', (order) => order.reject('no licence', { forAddress }))),
  fc.constant(move('expire', (order) => order.expire())),
  moment.map((at) =>
    move(
      'extend',
      (order) => openOr(order, order.status === 'expired', () => order.extend(at, [])),
      'deadline-extended',
    ),
  ),
  moment.map((at) => move('invited', (order) => order.recordInvitation(at))),
  fc.constant(move('not invited', (order) => order.recordFailedInvitation())),
  fc.constant(move('bounced', (order) => order.recordBounce())),
  fc.constant(
    move(
      'correct',
      (order) => openOr(order, order.rejectedForAddress, () => order.inviteAgain('ada@example.org')),
      'address-corrected',
    ),
  ),
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), moment)
    .map(([version, at]) => move(`settle ${version}`, (order) => order.settle(version, at))),
  fc.constant(move('promise', (order) => order.promise())),
);

function placed(): Order {
  const link = { sealed: 'sealed', hash: 'hash' };
  const offered = { ...aPackage(), durationMinutes: null };
  return newOrder(anOrder(), {
    offered,
    refusal: undefined,
    contentsHash: 'c',
    link,
    terms: plainTerms,
    jobTitle: null,
  });
}

const seen = (order: Order): Order =>
  Object.assign(Object.create(null) as Order, structuredClone({ ...order }));

it('an order keeps its promises in whatever order things happen to it', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 25 }), (happenings) => {
      const order = placed();
      for (const { run, because } of happenings) {
        const before = seen(order);
        const changed = run(order);
        expect(order.revision > before.revision).toBe(changed);
        if (!changed) expect(seen(order)).toEqual(before);
        if (order.status !== before.status) expect(canMove(before.status, order.status, because)).toBe(true);
        expect(order.resultVersion).toBeGreaterThanOrEqual(before.resultVersion);
        // Nobody waits for what cannot come any more, and nobody is told twice what happens once.
        if (!order.isOpen) expect(order.invitation).not.toBe('due');
        // An order that goes on owes SmartRecruiters its end again.
        if (order.isOpen) expect(order.settledVersion).not.toBe(0);
        if (order.reason !== null) expect(order.status).toBe('rejected');
        if (!order.isOpen)
          expect(order.assessments.filter(({ status }) => canMove(status, order.status))).toEqual(
            order.status === 'completed' ? order.assessments : [],
          );
        expect(new Set(order.reached).size).toBe(order.reached.length);
      }
    }),
    { numRuns: 500 },
  );
});

it('an order that shares an assessment stands where the first one does, and is moved nowhere else', () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 10 }), fc.array(moves, { maxLength: 10 }), (own, firsts) => {
      const [order, first] = [placed(), placed()];
      for (const { run } of own) run(order);
      for (const { run } of firsts) run(first);
      const before = seen(order);
      if (order.follow(first)) {
        expect(order.status).toBe(first.status);
        expect(canFollow(before.status, order.status)).toBe(true);
      } else expect(seen(order)).toEqual(before);
    }),
    { numRuns: 500 },
  );
});
