import { describe, expect, it } from 'vitest';
import { canFollow, canMove, canReopen, isOpen, orderStatuses, type Reopening } from './order-status.js';

const allowed = (reason?: Reopening): string[] =>
  orderStatuses.flatMap((from) =>
    orderStatuses.filter((to) => canMove(from, to, reason)).map((to) => `${from} → ${to}`),
  );

describe('the table of moves', () => {
  it('lets an order only go forward, unless there is a reason to open it again', () => {
    expect(allowed()).toEqual([
      'pending → in-progress',
      'pending → completed',
      'pending → expired',
      'pending → rejected',
      'in-progress → completed',
      'in-progress → expired',
      'in-progress → rejected',
      'completed → completed',
      'expired → completed',
    ]);
  });

  it.each([
    ['deadline-extended', 'expired'],
    ['address-corrected', 'rejected'],
  ] as const)('opens an order again, %s, when it is %s and never otherwise', (reason, from) => {
    expect(orderStatuses.filter((status) => canReopen(status, reason))).toEqual([from]);
    expect(allowed(reason)).toEqual(expect.arrayContaining(allowed()));
    expect(allowed(reason).filter((move) => !allowed().includes(move))).toEqual([
      `${from} → pending`,
      `${from} → in-progress`,
    ]);
  });

  it('lets an order follow another one wherever a reason would bring it, and no further', () => {
    const reasons = [undefined, 'deadline-extended', 'address-corrected'] as const;
    for (const from of orderStatuses)
      for (const to of orderStatuses)
        expect(canFollow(from, to), `${from} → ${to}`).toBe(
          from === to || reasons.some((reason) => canMove(from, to, reason)),
        );
  });

  it('keeps pending and in-progress orders open', () => {
    expect(orderStatuses.filter(isOpen)).toEqual(['pending', 'in-progress']);
  });
});
