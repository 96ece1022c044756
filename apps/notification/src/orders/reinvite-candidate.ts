import type { EventEnvelope } from '@assay/contracts';
import { addressCorrected, type CorrectedAddress } from '@assay/contracts/ordering';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Invitations } from '../invitations/invitations.repository.js';
import { MessageIds } from '../letters/message-ids.js';

/** A corrected address gets one more invitation with the same link, however often the event arrives. */
@Controller()
export class ReinviteCandidate {
  constructor(
    private readonly invitations: Invitations,
    private readonly messageIds: MessageIds,
  ) {}

  @Consumes(addressCorrected, 'reinvite-candidate')
  async run({ data, correlationId }: EventEnvelope<CorrectedAddress>, tx: Tx): Promise<void> {
    const first = { ...this.messageIds.next(), orderId: data.orderId, correlationId };
    const renewed = await this.invitations.renewFor(
      tx,
      data.companyId,
      first,
      data.revision,
      this.messageIds,
    );
    if (renewed) tx.wake('invitations');
  }
}
