import type { EventEnvelope } from '@assay/contracts';
import {
  connectionActivated,
  type ConnectionChange,
  connectionClosed,
  connectionDraining,
  type ConnectionStatus,
  type WebhookType,
} from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { addWebhook } from '../webhooks/add-webhook.js';
import { Connections } from './connections.repository.js';

type Meaning = { readonly status: ConnectionStatus; readonly type: WebhookType };

const meanings: Readonly<Record<string, Meaning>> = {
  [connectionActivated.name]: { status: 'active', type: 'connection.activated' },
  [connectionDraining.name]: { status: 'draining', type: 'connection.draining' },
  [connectionClosed.name]: { status: 'closed', type: 'connection.closed' },
};

/** Active companies may order, draining ones order nothing new, nothing can be handed to closed ones; the account is owed a webhook. */
@Controller()
export class KeepConnection {
  constructor(private readonly connections: Connections) {}

  @Consumes(connectionActivated, 'activate-connection')
  @Consumes(connectionDraining, 'drain-connection')
  @Consumes(connectionClosed, 'close-connection')
  async run({ type: happened, companyId, data: change }: EventEnvelope<ConnectionChange>, tx: Tx) {
    const meaning = meanings[happened];
    if (!meaning) throw new Error(`${happened} is no news of a connection`);
    if (companyId === null) throw new Error('what happens to a connection happens to a company');
    const { status, type } = meaning;
    await this.connections.keep(tx, companyId, status, change);
    // Also when a newer one was here first: it did happen.
    const { accountId, revision, drainingSince, heldSince } = change;
    const moments = { ...(drainingSince ? { drainingSince } : {}), ...(heldSince ? { heldSince } : {}) };
    const data = { companyId, accountId, status, revision, ...moments };
    await addWebhook(tx, { type, accountId, companyId, happening: `${companyId}:${revision}`, data });
  }
}
