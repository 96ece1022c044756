import type { ConnectionChange, ConnectionStatus, WebhookType } from '@assay/contracts/consent';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { addWebhook } from '../webhooks/add-webhook.js';
import { Connections } from './connections.repository.js';

const typesOfStatuses: Readonly<Record<ConnectionStatus, WebhookType>> = {
  active: 'connection.activated',
  draining: 'connection.draining',
  closed: 'connection.closed',
};

/** Keeps what an event said of a connection, and owes the account a webhook. */
@Injectable()
export class KeepConnection {
  constructor(private readonly connections: Connections) {}

  async run(
    tx: Tx,
    companyId: string | null,
    status: ConnectionStatus,
    change: ConnectionChange,
  ): Promise<void> {
    if (companyId === null) throw new Error('what happens to a connection happens to a company');
    await this.connections.keep(tx, companyId, status, change);
    // Also when a newer one was here first: it did happen.
    const { accountId, revision, drainingSince, heldSince } = change;
    const moments = { ...(drainingSince ? { drainingSince } : {}), ...(heldSince ? { heldSince } : {}) };
    const data = { companyId, accountId, status, revision, ...moments };
    const type = typesOfStatuses[status];
    await addWebhook(tx, { type, accountId, companyId, happening: `${companyId}:${revision}`, data });
  }
}
