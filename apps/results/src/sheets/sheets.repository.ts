import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ResultSheet } from './result-sheet.entity.js';

/** One sheet per order. */
@Injectable()
export class Sheets {
  constructor(@InjectRepository(ResultSheet) private readonly rows: Repository<ResultSheet>) {}

  /** The order's sheet, made if there is none, locked until the transaction ends. */
  async claim(tx: Tx, orderId: string): Promise<ResultSheet> {
    await tx.query('INSERT INTO result_sheets (order_id) VALUES ($1) ON CONFLICT DO NOTHING', [orderId]);
    return tx.of(this.rows).findOneOrFail({
      where: { orderId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The order's sheet, if there is one, locked until the transaction ends. */
  async lock(tx: Tx, orderId: string): Promise<ResultSheet | null> {
    return tx.of(this.rows).findOne({ where: { orderId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The order's sheet as it is, if there is one. */
  async find(tx: Tx, orderId: string): Promise<ResultSheet | null> {
    return tx.of(this.rows).findOneBy({ orderId });
  }

  async save(tx: Tx, sheet: ResultSheet): Promise<void> {
    const { orderId, ...columns } = sheet;
    // Not save(), which would read first what it writes; the sheet was locked and read before.
    await tx.of(this.rows).update({ orderId }, columns);
  }
}
