import type { EventEnvelope } from '@assay/contracts';
import { connectionContested, type ContestedConnection } from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { MessageIds } from '../letters/message-ids.js';
import { ConnectionNotices } from './connection-notices.repository.js';

/** The owner of each account that tried to connect a company at the same time as another is told so once. */
@Controller()
export class TellContest {
  constructor(
    private readonly notices: ConnectionNotices,
    private readonly messageIds: MessageIds,
  ) {}

  @Consumes(connectionContested, 'tell-contest')
  async run(event: EventEnvelope<ContestedConnection>, tx: Tx): Promise<void> {
    const { companyId, correlationId, occurredAt: connectedAt } = event;
    const { accountId, keyId, revision, held } = event.data;
    if (companyId === null) throw new Error('what happens to a connection happens to a company');
    const added = await this.notices.add(tx, {
      ...this.messageIds.next(),
      companyId,
      accountId,
      keyId,
      revision,
      connectedAt,
      correlationId,
      kind: held ? 'held' : 'contested',
    });
    if (added) tx.wake('connection_notices');
  }
}
