import { describe, expect, it } from 'vitest';
import { canMove, isOpen, orderStatuses } from './order-status.js';

describe('the table of moves', () => {
  it('lets an order only go forward', () => {
    const allowed = orderStatuses.flatMap((from) =>
      orderStatuses.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(allowed).toEqual([
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

  it('keeps pending and in-progress orders open', () => {
    expect(orderStatuses.filter(isOpen)).toEqual(['pending', 'in-progress']);
  });
});
