import type { EventEnvelope } from '@assay/contracts';
import { type ChangedHealth, connectionHealthChanged } from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { addWebhook } from '../webhooks/add-webhook.js';

/** An account that wants it is told that a connection of it fails, and why, or works again. */
@Controller()
export class TellHealth {
  @Consumes(connectionHealthChanged, 'tell-health')
  async run({ id, data: change }: EventEnvelope<ChangedHealth>, tx: Tx): Promise<void> {
    const { accountId, companyId, status, revision, health, at: since, reason, httpStatus } = change;
    const why = { ...(reason ? { reason } : {}), ...(httpStatus === undefined ? {} : { httpStatus }) };
    const type = health === 'failing' ? 'connection.failing' : 'connection.recovered';
    const data = { companyId, accountId, status, revision, since, ...why };
    await addWebhook(tx, { type, accountId, companyId, happening: id, data });
  }
}
