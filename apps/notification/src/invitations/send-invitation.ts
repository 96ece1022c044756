import { candidateInvited, invitationFailed } from '@assay/contracts/notification';
import { showInvitee } from '@assay/contracts/ordering';
import { Outbox } from '@assay/messaging';
import { type Leased, type Tx, WorksOff } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ComposeLetter } from '../letters/compose-letter.js';
import type { LetterEnd } from '../letters/letter-kinds.js';
import { atOnce } from '../letters/letter-rows.js';
import { Recipients } from '../letters/recipients.js';
import { type Draft, SendLetter } from '../letters/send-letter.js';
import { dueInvitations, type InvitationHistory, type InvitationRow } from './invitation-rows.js';

/**
 * Brings one due invitation a step further, and tells others once it was sent or has failed.
 *
 * @again {soon}, after a 5xx that is not about the address {slowly}; while ordering is silent, {ownFault}
 * @ends as `failed` `INVITATION_GIVE_UP_HOURS` after the first try or at once where the address takes no mail; as `uncertain` after two tries whose answers nobody knows, by a provider that knows it again not within a day
 * @attempts invitation_attempts
 * @replay `PUT /v1/orders/{orderId}/candidate-email` invites at another address
 */
@Injectable()
export class SendInvitation {
  constructor(
    private readonly send: SendLetter,
    private readonly recipients: Recipients,
    private readonly letters: ComposeLetter,
    private readonly outbox: Outbox,
    private readonly logger: Logger,
  ) {}

  @WorksOff('send-invitation', dueInvitations, atOnce)
  async run(row: Leased<InvitationRow>): Promise<void> {
    await this.send.run('send-invitation', row, {
      kind: 'invitation',
      rows: dueInvitations,
      about: { companyId: row.company_id, orderId: row.order_id },
      // A first attempt has no predecessor that could have died.
      interrupted: row.attempt > 1,
      write: () => this.write(row),
      tell: (tx, end, history) => this.tell(tx, row, end, history),
    });
  }

  private async write(row: InvitationRow & { readonly id: string }): Promise<Draft> {
    const invitee = await this.recipients.ask(showInvitee, { orderId: row.order_id });
    if (invitee === 'not-answered') return invitee;
    if (invitee === 'gone' || !invitee.open) return { unwanted: 'The order is closed.' };
    return { message: await this.letters.invitation(row, invitee) };
  }

  private async tell(
    tx: Tx,
    row: Leased<InvitationRow>,
    end: LetterEnd,
    { accepted, acceptedAt }: InvitationHistory,
  ): Promise<void> {
    const { company_id: companyId, order_id: orderId, address_revision: addressRevision } = row;
    // A copy of what came back: everybody was told of the first one.
    if (end.step === 'sent' && accepted === 1 && acceptedAt) {
      const data = { orderId, invitedAt: acceptedAt.toISOString(), addressRevision };
      await this.outbox.add(tx, candidateInvited, { companyId, data });
    }
    if (end.step === 'failed') {
      const cameBack = accepted > 0 ? { bounced: true } : {};
      const data = { orderId, reason: end.reason, addressRevision, ...cameBack };
      await this.outbox.add(tx, invitationFailed, { companyId, data });
    }
    if (end.step === 'uncertain')
      this.logger.error('an invitation needs a person', { companyId, orderId, attempt: row.attempt });
  }
}
