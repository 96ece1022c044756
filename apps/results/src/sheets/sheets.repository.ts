import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ResultSheet } from './result-sheet.entity.js';

/** One sheet per order. */
@Injectable()
export class Sheets {
  /** The order's sheet, made if there is none, locked until the transaction ends. */
  async claim(tx: Tx, orderId: string): Promise<ResultSheet> {
    await tx.query('INSERT INTO result_sheets (order_id) VALUES ($1) ON CONFLICT DO NOTHING', [orderId]);
    return tx.manager.findOneOrFail(ResultSheet, {
      where: { orderId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The order's sheet, if there is one, locked until the transaction ends. */
  async lock(tx: Tx, orderId: string): Promise<ResultSheet | null> {
    return tx.manager.findOne(ResultSheet, { where: { orderId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The order's sheet as it is, if there is one. */
  async find(tx: Tx, orderId: string): Promise<ResultSheet | null> {
    return tx.manager.findOneBy(ResultSheet, { orderId });
  }

  async save(tx: Tx, sheet: ResultSheet): Promise<void> {
    await tx.manager.save(ResultSheet, sheet);
  }
}
