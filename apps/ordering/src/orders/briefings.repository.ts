import { Problem } from '@assay/contracts';
import type { AccountPolicy, PolicyBody } from '@assay/contracts/ordering';
import { entityOf, type JsonRow, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Account } from '../accounts/account.entity.js';
import { Order } from './order.entity.js';

/** What somebody has to know who tells of an order. */
export interface Briefing {
  readonly order: Order;
  /** The order whose assessment it shares, or itself. */
  readonly first: Order;
  /** Absent where no event told of it yet. */
  readonly account: Account | null;
  readonly policy: AccountPolicy;
}

/** What there is to tell of orders. */
@Injectable()
export class Briefings {
  /** All that there is to tell of an order, in one statement; or the problem that there is no such order. */
  async find(tx: Tx, orderId: string): Promise<Briefing> {
    const [found] = await tx.query<Found>(statement, [orderId]);
    if (!found) throw new Problem('order-not-found', { orderId });
    const order = entityOf(Order, found.order);
    return {
      order,
      first: found.first ? entityOf(Order, found.first) : order,
      account: found.account && entityOf(Account, found.account),
      policy: { ...found.policy, accountId: order.accountId },
    };
  }
}

interface Found {
  readonly order: JsonRow;
  readonly first: JsonRow | null;
  readonly account: JsonRow | null;
  readonly policy: PolicyBody | null;
}

const statement = `SELECT to_jsonb(o) AS order, to_jsonb(f) AS first, to_jsonb(a) AS account, p.policy_document AS policy
  FROM orders o
  LEFT JOIN orders f ON f.id = o.follows_order_id
  LEFT JOIN accounts a ON a.id = o.account_id
  LEFT JOIN account_policies p ON p.account_id = o.account_id
  WHERE o.id = $1`;
