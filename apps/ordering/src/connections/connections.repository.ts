import type { ConnectionChange, ConnectionStatus, WebhookType } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { addWebhook } from '../webhooks/add-webhook.js';
import { Connection } from './connection.entity.js';

const typesOfStatuses: Readonly<Record<ConnectionStatus, WebhookType>> = {
  active: 'connection.activated',
  draining: 'connection.draining',
  closed: 'connection.closed',
};

/** The connections as consent's events describe them. */
@Injectable()
export class Connections {
  find(tx: Tx, companyId: string): Promise<Connection | null> {
    return tx.manager.findOneBy(Connection, { companyId });
  }

  /** Keeps what an event said, and owes the account a webhook; an older revision than the known one changes nothing here. */
  async keep(
    tx: Tx,
    companyId: string | null,
    status: ConnectionStatus,
    change: ConnectionChange,
  ): Promise<void> {
    if (companyId === null) throw new Error('what happens to a connection happens to a company');
    const { connectionId, accountId, revision, drainingSince, heldSince } = change;
    await tx.execute(
      `INSERT INTO connections (company_id, connection_id, account_id, status, revision, draining_since)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (company_id) DO UPDATE
         SET connection_id = excluded.connection_id, account_id = excluded.account_id, status = excluded.status,
             revision = excluded.revision, draining_since = excluded.draining_since
       WHERE connections.revision < excluded.revision`,
      [companyId, connectionId, accountId, status, revision, drainingSince ?? null],
    );
    // Also when a newer one was here first: it did happen.
    const moments = { ...(drainingSince ? { drainingSince } : {}), ...(heldSince ? { heldSince } : {}) };
    const data = { companyId, accountId, status, revision, ...moments };
    const type = typesOfStatuses[status];
    await addWebhook(tx, { type, accountId, companyId, happening: `${companyId}:${revision}`, data });
  }
}
