import { Problem } from '@assay/contracts';
import type { ListOrdersWithin } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Order } from './order.entity.js';
import type { Place } from '../paging/cursor.js';

/** What narrows a list of orders. */
export type OrderFilter = Omit<ListOrdersWithin, 'limit' | 'cursor'>;

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
    const lock = { mode: 'pessimistic_write' } as const;
    const order = await tx.of(this.rows).findOne({ where: { id: orderId }, lock });
    if (!order) throw new Problem('order-not-found', { orderId });
    return order;
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
    const { status, candidateId, companyId, accountId, accountIds, placedAfter, placedBefore } = filter;
    const query = tx.of(this.rows).createQueryBuilder('o');
    if (accountId !== undefined) query.andWhere('o.accountId = :accountId', { accountId });
    if (accountIds !== undefined) query.andWhere('o.accountId = ANY(:accountIds)', { accountIds });
    if (companyId !== undefined) query.andWhere('o.companyId = :companyId', { companyId });
    if (candidateId !== undefined) query.andWhere('o.candidateId = :candidateId', { candidateId });
    if (status !== undefined) query.andWhere('o.status = :status', { status });
    if (placedAfter !== undefined)
      query.andWhere('o.placedAt > :placedAfter', { placedAfter: new Date(placedAfter) });
    if (placedBefore !== undefined)
      query.andWhere('o.placedAt < :placedBefore', { placedBefore: new Date(placedBefore) });
    if (after)
      query.andWhere('(o.placedAt, o.id) < (:afterAt, :afterId)', { afterAt: after.at, afterId: after.id });
    return query.orderBy('o.placedAt', 'DESC').addOrderBy('o.id', 'DESC').limit(limit).getMany();
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
