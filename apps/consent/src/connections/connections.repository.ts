import { Problem } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Connection, type Health } from './connection.entity.js';

@Injectable()
export class Connections {
  /** The company's connection, or the problem `company-not-connected`. */
  async get(tx: Tx, companyId: string): Promise<Connection> {
    const connection = await this.find(tx, companyId);
    if (!connection) throw new Problem('company-not-connected', { companyId });
    return connection;
  }

  async find(tx: Tx, companyId: string): Promise<Connection | null> {
    return tx.manager.findOneBy(Connection, { companyId });
  }

  /** The company's connection, locked until the transaction ends. */
  async lock(tx: Tx, companyId: string): Promise<Connection | null> {
    return tx.manager.findOne(Connection, { where: { companyId }, lock: { mode: 'pessimistic_write' } });
  }

  async all(tx: Tx): Promise<Connection[]> {
    return tx.manager.find(Connection, { order: { connectedAt: 'DESC', companyId: 'ASC' }, take: 10_000 });
  }

  /** Whether another company lives on that API key. */
  async isKeyTaken(tx: Tx, companyId: string, apiKeyId: string): Promise<boolean> {
    const sql = `SELECT 1 AS taken FROM connections WHERE api_key_id = $2 AND company_id <> $1 AND status <> 'closed'`;
    return (await tx.query(sql, [companyId, apiKeyId])).length > 0;
  }

  /** Records whether SmartRecruiters accepts the company's granted credential. */
  async recordHealth(tx: Tx, companyId: string, health: Health): Promise<void> {
    const sql = `UPDATE connections SET health = $2, health_checked_at = now()
      WHERE company_id = $1 AND status <> 'closed'`;
    await tx.execute(sql, [companyId, health]);
  }

  /** The database's clock, which decides about everything that is due. */
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }>('SELECT now() AS now');
    return row?.now ?? new Date();
  }
}
