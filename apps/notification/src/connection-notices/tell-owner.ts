import type { EventEnvelope } from '@assay/contracts';
import {
  type ConnectionChange,
  connectionActivated,
  connectionContested,
  type ContestedConnection,
} from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { MessageIds } from '../letters/message-ids.js';
import { type ConnectionNoticeKind, ConnectionNotices } from './connection-notices.repository.js';

/** Each consent, and that somebody else tried as well, is told to the owner of the account once, in whatever order events arrive. */
@Controller()
export class TellOwner {
  constructor(
    private readonly notices: ConnectionNotices,
    private readonly messageIds: MessageIds,
  ) {}

  @Consumes(connectionActivated, 'tell-owner')
  @Consumes(connectionContested, 'tell-contest')
  async run(event: EventEnvelope<ConnectionChange | ContestedConnection>, tx: Tx): Promise<void> {
    const { companyId, correlationId, occurredAt: connectedAt, data } = event;
    const { accountId, keyId, revision } = data;
    if (companyId === null) throw new Error('what happens to a connection happens to a company');
    // NATS keeps events for a week: those from before owners were told are no news after an upgrade.
    if (keyId === undefined) return;
    // It has been connected for long, by whoever the owner knows.
    if ('movedIn' in data && data.movedIn) return;
    const told = { companyId, accountId, keyId, revision, connectedAt, correlationId, kind: kindOf(data) };
    const added = await this.notices.add(tx, { ...this.messageIds.next(), ...told });
    if (added) tx.wake('connection_notices');
  }
}

function kindOf(data: ConnectionChange | ContestedConnection): ConnectionNoticeKind {
  if (!('held' in data)) return 'connected';
  return data.held ? 'held' : 'contested';
}
