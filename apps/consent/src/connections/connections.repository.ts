import { Problem } from '@assay/contracts';
import type {
  ConnectingKey,
  ConnectionReply,
  FailureReason,
  HealthChange,
  ListConnectionsWithin,
} from '@assay/contracts/consent';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import type { Place } from './connection-cursor.js';
import { Connection } from './connection.entity.js';

@Injectable()
export class Connections {
  constructor(@InjectRepository(Connection) private readonly rows: Repository<Connection>) {}

  /** The company's connection, or the problem `company-not-connected`. */
  async get(tx: Tx, companyId: string): Promise<Connection> {
    const connection = await this.find(tx, companyId);
    if (!connection) throw new Problem('company-not-connected', { companyId });
    return connection;
  }

  /** How many are open, by status and health. */
  async count(tx: Tx): Promise<{ status: string; health: string; number: number }[]> {
    return tx.query(
      `SELECT status, health, count(*)::int AS number FROM connections WHERE status <> 'closed' GROUP BY status, health`,
    );
  }

  async find(tx: Tx, companyId: string): Promise<Connection | null> {
    return tx.of(this.rows).findOneBy({ companyId });
  }

  /** The company's connection, locked until the transaction ends. */
  async lock(tx: Tx, companyId: string): Promise<Connection | null> {
    return tx.of(this.rows).findOne({ where: { companyId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Up to `limit` connections, the newest first, from after the given place on. */
  async page(
    tx: Tx,
    {
      accountId,
      accountIds,
      held,
      limit,
      after,
    }: Omit<ListConnectionsWithin, 'cursor' | 'limit'> & {
      limit: number;
      after?: Place | undefined;
    },
  ): Promise<Connection[]> {
    const query = tx.of(this.rows).createQueryBuilder('c').take(limit);
    query.orderBy('c.connectedAt', 'DESC').addOrderBy('c.companyId', 'ASC');
    if (accountId !== undefined) query.andWhere('c.accountId = :accountId', { accountId });
    if (accountIds !== undefined) query.andWhere('c.accountId = ANY(:accountIds)', { accountIds });
    if (held === true) query.andWhere('c.heldSince IS NOT NULL');
    if (held === false) query.andWhere('c.heldSince IS NULL');
    const beyond =
      '(c.connectedAt < :connectedAt OR (c.connectedAt = :connectedAt AND c.companyId > :companyId))';
    if (after) query.andWhere(beyond, { ...after });
    return query.getMany();
  }

  /** Connections as the vendor sees them, each with the key that it was made with. */
  async describe(tx: Tx, connections: readonly Connection[]): Promise<ConnectionReply[]> {
    const rows = await tx.query<ConnectingKey & { label: string | null }>(
      'SELECT id AS "keyId", prefix, label FROM api_keys WHERE id = ANY($1)',
      [connections.map(({ apiKeyId }) => apiKeyId)],
    );
    const keys = new Map(
      rows.map(({ label, ...key }) => [key.keyId, label === null ? key : { ...key, label }]),
    );
    return connections.map((connection) => connection.summary(keys.get(connection.apiKeyId)));
  }

  /** The companies that are connected to the account, or whose orders are still being finished. */
  async liveCompanies(tx: Tx, accountId: string): Promise<string[]> {
    const sql = `SELECT company_id AS "companyId" FROM connections WHERE account_id = $1 AND status <> 'closed' ORDER BY company_id LIMIT 5`;
    return (await tx.query<{ companyId: string }>(sql, [accountId])).map(({ companyId }) => companyId);
  }

  /** Whether another company lives on that API key. */
  async isKeyTaken(tx: Tx, companyId: string, apiKeyId: string): Promise<boolean> {
    const sql = `SELECT 1 AS taken FROM connections WHERE api_key_id = $2 AND company_id <> $1 AND status <> 'closed'`;
    return (await tx.query(sql, [companyId, apiKeyId])).length > 0;
  }

  /** When the connection began to fail and worked again, the newest first. */
  async healthHistory(tx: Tx, connectionId: string): Promise<HealthChange[]> {
    const rows = await tx.query<{ at: Date; health: HealthChange['health'] } & Why>(
      `SELECT at, health, reason, http_status AS "httpStatus" FROM connection_health
        WHERE connection_id = $1 ORDER BY id DESC LIMIT 50`,
      [connectionId],
    );
    return rows.map(({ at, health, ...why }) => ({ at: at.toISOString(), health, ...known(why) }));
  }

  /** Records that SmartRecruiters got a token for the company. */
  async recordCall(tx: Tx, companyId: string): Promise<void> {
    await tx.execute('UPDATE connections SET last_called_at = now() WHERE company_id = $1', [companyId]);
  }

  /** The database's clock, which decides about everything that is due. */
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }>('SELECT now() AS now');
    return row?.now ?? new Date();
  }
}

interface Why {
  readonly reason: FailureReason | null;
  readonly httpStatus: number | null;
}

function known({ reason, httpStatus }: Why): Partial<Pick<HealthChange, 'reason' | 'httpStatus'>> {
  return { ...(reason === null ? {} : { reason }), ...(httpStatus === null ? {} : { httpStatus }) };
}
