import type { PlaceOrderRequest } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Order } from '../orders/order.entity.js';

/** What was ordered for a candidate before. */
@Injectable()
export class EarlierOrders {
  constructor(@InjectRepository(Order) private readonly orders: Repository<Order>) {}

  /**
   * The newest attempt of this candidate at this package that is under way or done, changed by nobody until the
   * transaction ends; who orders the same at the same moment waits, and finds this order.
   */
  async find(tx: Tx, request: PlaceOrderRequest): Promise<Order | undefined> {
    const { companyId, accountId, packageId, candidate } = request;
    const person = candidate.id ?? candidate.email.toLowerCase();
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [
      JSON.stringify([companyId, packageId, person]),
    ]);
    const found = await tx
      .of(this.orders)
      .createQueryBuilder('o')
      .setLock('pessimistic_write')
      .where('o.companyId = :companyId AND o.packageId = :packageId', { companyId, packageId })
      .andWhere('coalesce(o.candidate_id, lower(o.email)) = :person', { person })
      .andWhere('o.accountId = :accountId AND o.accepted', { accountId })
      .andWhere(`o.kind = 'manual' AND o.followsOrderId IS NULL`)
      .andWhere(`o.status IN ('pending', 'in-progress', 'completed')`)
      .orderBy('o.placedAt', 'DESC')
      .limit(1)
      .getOne();
    return found ?? undefined;
  }
}
