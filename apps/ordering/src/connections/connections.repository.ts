import type { ConnectionChange, ConnectionStatus } from '@assay/contracts/consent';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Connection } from './connection.entity.js';

/** The connections as consent's events describe them. */
@Injectable()
export class Connections {
  constructor(@InjectRepository(Connection) private readonly rows: Repository<Connection>) {}

  find(tx: Tx, companyId: string): Promise<Connection | null> {
    return tx.of(this.rows).findOneBy({ companyId });
  }

  /** Keeps what an event said; an older revision than the known one changes nothing. */
  async keep(tx: Tx, companyId: string, status: ConnectionStatus, change: ConnectionChange): Promise<void> {
    const { connectionId, accountId, revision, drainingSince } = change;
    await tx.execute(
      `INSERT INTO connections (company_id, connection_id, account_id, status, revision, draining_since)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (company_id) DO UPDATE
         SET connection_id = excluded.connection_id, account_id = excluded.account_id, status = excluded.status,
             revision = excluded.revision, draining_since = excluded.draining_since
       WHERE connections.revision < excluded.revision`,
      [companyId, connectionId, accountId, status, revision, drainingSince ?? null],
    );
  }
}
