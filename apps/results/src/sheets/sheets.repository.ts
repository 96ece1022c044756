import { entityOf, type JsonRow, rowOf, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ResultSheet } from './result-sheet.entity.js';

/** One sheet per order. */
@Injectable()
export class Sheets {
  private saveSql: string | undefined;

  constructor(@InjectRepository(ResultSheet) private readonly rows: Repository<ResultSheet>) {}

  /** The order's sheet, made if there is none, locked until the transaction ends. */
  async claim(tx: Tx, orderId: string): Promise<ResultSheet> {
    const made = (await this.lock(tx, orderId)) ?? (await this.sheetOf(tx, insertSql, orderId));
    // Somebody else made it meanwhile, and is done.
    const sheet = made ?? (await this.lock(tx, orderId));
    if (!sheet) throw new Error('a sheet that is there cannot be read');
    return sheet;
  }

  /** The order's sheet, if there is one, locked until the transaction ends. */
  async lock(tx: Tx, orderId: string): Promise<ResultSheet | null> {
    return this.sheetOf(tx, lockSql, orderId);
  }

  /** The order's sheet as it is, if there is one. */
  async find(tx: Tx, orderId: string): Promise<ResultSheet | null> {
    return tx.of(this.rows).findOneBy({ orderId });
  }

  async save(tx: Tx, sheet: ResultSheet): Promise<void> {
    const row = rowOf(ResultSheet, sheet);
    // Not save(), which would read first what it writes; the sheet was locked and read before.
    await tx.query((this.saveSql ??= saveStatement(Object.keys(row))), [JSON.stringify(row)]);
  }

  // Past the ORM, whose builder takes longer than the statement: each event of an order comes by here.
  private async sheetOf(tx: Tx, sql: string, orderId: string): Promise<ResultSheet | null> {
    const [found] = await tx.query<{ sheet: JsonRow }>(sql, [orderId]);
    return found ? entityOf(ResultSheet, found.sheet) : null;
  }
}

const lockSql = 'SELECT to_jsonb(s) AS sheet FROM result_sheets s WHERE order_id = $1 FOR UPDATE';

const insertSql = `INSERT INTO result_sheets AS s (order_id) VALUES ($1) ON CONFLICT DO NOTHING
  RETURNING to_jsonb(s) AS sheet`;

function saveStatement(columns: readonly string[]): string {
  const changes = columns.map((column) => `${column} = given.${column}`).join(', ');
  return `UPDATE result_sheets s SET ${changes}
    FROM jsonb_populate_record(NULL::result_sheets, $1::jsonb) AS given WHERE s.order_id = given.order_id`;
}
