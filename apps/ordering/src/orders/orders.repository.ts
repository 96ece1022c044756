import { Problem } from '@assay/contracts';
import type { CountViewsRequest, FindOrdersRequest, OrderView } from '@assay/contracts/ordering';
import { entityOf, type JsonRow, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Order } from './order.entity.js';
import type { Place } from '../paging/cursor.js';
import { soughtName } from '../order-search/folded-name.js';
import { idsByText } from '../order-search/find-by-text.js';
import { narrowing, type OrderFilter } from '../order-search/narrow-orders.js';
import { accountsOf, viewCountSql } from '../order-search/order-views.js';

const lockSql = 'SELECT to_jsonb(o) AS order FROM orders o WHERE id = $1 FOR UPDATE';

const isAfter = '(o.placed_at, o.id) < (:afterAt, :afterId)';

function placeParameters({ at, id }: Place): object {
  return { afterAt: at, afterId: id };
}

/** The orders. */
@Injectable()
export class Orders {
  constructor(@InjectRepository(Order) private readonly rows: Repository<Order>) {}

  /** The order, or the problem that there is none. */
  async find(tx: Tx, orderId: string): Promise<Order> {
    const order = await tx.of(this.rows).findOneBy({ id: orderId });
    if (!order) throw new Problem('order-not-found', { orderId });
    return order;
  }

  /** The order, changed by nobody else until the transaction ends. */
  async lock(tx: Tx, orderId: string): Promise<Order> {
    // Past the ORM, whose builder takes longer than the statement: whatever happens to an order comes by here.
    const [found] = await tx.query<{ order: JsonRow }>(lockSql, [orderId]);
    if (!found) throw new Problem('order-not-found', { orderId });
    return entityOf(Order, found.order);
  }

  /** The orders that share this one's assessment, changed by nobody else until the transaction ends. */
  lockFollowers(tx: Tx, orderId: string): Promise<Order[]> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.of(this.rows).find({ where: { followsOrderId: orderId }, order: { id: 'ASC' }, lock });
  }

  /** The order behind a candidate's link. */
  async findByLink(tx: Tx, linkTokenHash: string): Promise<Order> {
    const order = await tx.of(this.rows).findOneBy({ linkTokenHash });
    if (!order) throw new Problem('link-not-found');
    return order;
  }

  /** The order behind a candidate's link, changed by nobody else until the transaction ends. */
  async lockByLink(tx: Tx, linkTokenHash: string): Promise<Order> {
    const lock = { mode: 'pessimistic_write' } as const;
    const order = await tx.of(this.rows).findOne({ where: { linkTokenHash }, lock });
    if (!order) throw new Problem('link-not-found');
    return order;
  }

  /** Up to `limit` orders, newest first, from after the given place on. */
  page(tx: Tx, filter: OrderFilter, limit: number, after?: Place): Promise<Order[]> {
    const query = tx.of(this.rows).createQueryBuilder('o');
    for (const [condition, parameters] of narrowing(filter)) query.andWhere(condition, parameters);
    if (after) query.andWhere(isAfter, placeParameters(after));
    return query.orderBy('o.placedAt', 'DESC').addOrderBy('o.id', 'DESC').limit(limit).getMany();
  }

  /** Up to `limit` orders that may be meant by the text, newest first, from after the given place on. */
  meant(
    tx: Tx,
    { text, accountId, accountIds }: FindOrdersRequest,
    limit: number,
    after?: Place,
  ): Promise<Order[]> {
    const conditions = narrowing({ accountId, accountIds }).map(([condition]) => condition);
    const own = conditions.map((one) => ` AND ${one}`).join('');
    const query = tx
      .of(this.rows)
      .createQueryBuilder('o')
      .where(`o.id IN (${idsByText(text, { own, after: after ? ` AND ${isAfter}` : '' })})`)
      .setParameters({ text, begins: soughtName(text), accountId, accountIds, most: limit });
    if (after) query.setParameters(placeParameters(after));
    return query.orderBy('o.placedAt', 'DESC').addOrderBy('o.id', 'DESC').limit(limit).getMany();
  }

  /** How many orders are in the view, up to one more than `most`. */
  async countView(tx: Tx, view: OrderView, most: number, whose: CountViewsRequest): Promise<number> {
    const accounts = accountsOf(whose);
    const [row] = await tx.query<{ count: number }>(
      viewCountSql(view, accounts !== undefined),
      accounts === undefined ? [most + 1] : [most + 1, accounts],
    );
    return row?.count ?? 0;
  }

  /** How many orders of the company SmartRecruiters does not have the final status of. */
  async countUnsettled(tx: Tx, companyId: string): Promise<number> {
    const [row] = await tx.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM orders WHERE company_id = $1
         AND (status IN ('pending', 'in-progress') OR settled_version IS NULL OR settled_version < result_version)`,
      [companyId],
    );
    return row?.open ?? 0;
  }

  /** The database's clock, which is the only one that counts. */
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }>('SELECT now() AS now');
    if (!row) throw new Error('the database does not tell the time');
    return row.now;
  }
}
