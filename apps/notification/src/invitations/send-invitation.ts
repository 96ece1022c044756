import { dueInvitations } from './invitations.repository.js';
import { NotificationConfig } from '../app.config.js';
import { WorksOff } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ComposeLetter } from '../letters/compose-letter.js';
import { holdWhile } from '../mail/hold-while.js';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { MailTransport } from '../mail/mail-transport.js';
import { AskInvitee } from './ask-invitee.js';
import type { LeasedInvitation } from './invitations.repository.js';
import { InvitationLedger } from './invitation-ledger.js';

/** What a try to send led to; `lost` means that somebody else holds the invitation now. */
type Outcome = MailOutcome['kind'] | 'lost' | 'withdrawn' | 'not-answered' | 'left-to-operator';

/**
 * Walks one due invitation a step further: it is sent, tried again later, failed or withdrawn, and never sent by two at once.
 *
 * @again {soon}, after a 5xx that is not about the address {slowly}; while ordering is silent, {ownFault}
 * @ends as `failed` `INVITATION_GIVE_UP_HOURS` after the first try or at once where the address takes no mail; as `uncertain` after two tries whose answers nobody knows
 * @attempts invitation_attempts
 * @replay `PUT /v1/orders/{orderId}/candidate-email` invites at another address
 */
@Injectable()
export class SendInvitation {
  constructor(
    private readonly ledger: InvitationLedger,
    private readonly invitee: AskInvitee,
    private readonly letters: ComposeLetter,
    private readonly transport: MailTransport,
    private readonly logger: Logger,
  ) {}

  @WorksOff('send-invitation', dueInvitations, {
    concurrency: ({ INVITATION_CONCURRENCY }: NotificationConfig) => INVITATION_CONCURRENCY,
  })
  async run(row: LeasedInvitation): Promise<void> {
    const startedAt = performance.now();
    const outcome = await this.advance(row);
    this.logger.info('invitation attempted', {
      operation: 'send-invitation',
      companyId: row.company_id,
      orderId: row.order_id,
      attempt: row.attempt,
      outcome,
      durationMs: Math.round(performance.now() - startedAt),
    });
  }

  private async advance(row: LeasedInvitation): Promise<Outcome> {
    // A first attempt has no predecessor that could have died.
    const ended = row.attempt > 1 ? await this.ledger.recover(row) : undefined;
    if (ended) return ended;
    const invitee = await this.invitee.run({ orderId: row.order_id, companyId: row.company_id });
    if (invitee === 'not-answered') return this.ledger.postpone(row, 'not-answered');
    if (invitee === 'gone' || !invitee.open) return this.ledger.withdraw(row, 'The order is closed.');
    const message = await this.letters.invitation(row, invitee);
    if (!(await this.ledger.begin(row))) return 'lost';
    await failpoint('send-invitation.in-flight');
    const outcome = await holdWhile(
      () => this.ledger.renew(row),
      () => this.transport.send(message),
      (error) => this.logger.warn('a lease was not renewed', { id: row.id, error }),
    );
    await failpoint('send-invitation.answered');
    return (await this.ledger.record(row, outcome)) ? outcome.kind : 'lost';
  }
}
