import type { EventEnvelope } from '@assay/contracts';
import { type ConnectionChange, connectionActivated } from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { MessageIds } from '../letters/message-ids.js';
import { ConnectionNotices } from './connection-notices.repository.js';

/** Each consent is told to the owner of the account once, however often and in whatever order the events arrive. */
@Controller()
export class TellOwner {
  constructor(
    private readonly notices: ConnectionNotices,
    private readonly messageIds: MessageIds,
  ) {}

  @Consumes(connectionActivated, 'tell-owner')
  async run(event: EventEnvelope<ConnectionChange>, tx: Tx): Promise<void> {
    const { companyId, correlationId, occurredAt: connectedAt } = event;
    const { accountId, keyId, revision } = event.data;
    if (companyId === null) throw new Error('what happens to a connection happens to a company');
    // NATS keeps events for a week: those from before owners were told are no news after an upgrade.
    if (keyId === undefined) return;
    const added = await this.notices.add(tx, {
      ...this.messageIds.next(),
      companyId,
      accountId,
      keyId,
      revision,
      connectedAt,
      correlationId,
    });
    if (added) tx.wake('connection_notices');
  }
}
