import { type Invitee, Problem, showInvitee } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { composeInvitation, type MailMessage } from '../mail/compose-invitation.js';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { MailTransport } from '../mail/mail-transport.js';
import { addressOf } from '../mail/mailbox.js';
import { type LeasedInvitation, renewLeaseMs } from './invitations.repository.js';
import { InvitationLedger } from './invitation-ledger.js';

/** What a try to send led to; `lost` means that somebody else holds the invitation now. */
type Outcome = MailOutcome['kind'] | 'lost' | 'withdrawn' | 'not-answered' | 'left-to-operator';

/** Walks one due invitation a step further: it is sent, tried again later, failed or withdrawn, and never sent by two at once. */
@Injectable()
export class SendInvitation {
  constructor(
    private readonly ledger: InvitationLedger,
    private readonly bus: Bus,
    private readonly transport: MailTransport,
    private readonly config: NotificationConfig,
    private readonly logger: Logger,
  ) {}

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
    if (row.attempt > 1 && !(await this.ledger.recover(row))) return 'left-to-operator';
    const invitee = await this.askForInvitee(row);
    if (invitee === 'not-answered') return this.ledger.postpone(row, 'not-answered');
    if (invitee === 'gone' || !invitee.open) return this.ledger.withdraw(row, 'The order is closed.');
    const message = this.compose(row, invitee);
    if (!(await this.ledger.begin(row))) return 'lost';
    await failpoint('send-invitation.in-flight');
    const outcome = await this.whileHolding(row, () => this.transport.send(message));
    await failpoint('send-invitation.answered');
    return (await this.ledger.record(row, outcome)) ? outcome.kind : 'lost';
  }

  private async askForInvitee(row: LeasedInvitation): Promise<Invitee | 'gone' | 'not-answered'> {
    try {
      return await this.bus.ask(showInvitee, { orderId: row.order_id });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'order-not-found') return 'gone';
      this.logger.warn('ordering did not name the invitee', { code: error.code, companyId: row.company_id });
      return 'not-answered';
    }
  }

  private compose(row: LeasedInvitation, invitee: Invitee): MailMessage {
    const { PUBLIC_URL, MAIL_FROM } = this.config;
    return composeInvitation({
      ...invitee,
      link: `${PUBLIC_URL.replace(/\/+$/, '')}/c/${encodeURIComponent(invitee.linkToken)}`,
      messageId: row.message_id,
      fromAddress: addressOf(MAIL_FROM),
    });
  }

  /** Renews the lease for as long as the mail server takes, so that nobody else starts on the same invitation. */
  private async whileHolding<T>(row: LeasedInvitation, work: () => Promise<T>): Promise<T> {
    const renew = (): void => {
      this.ledger
        .renew(row)
        .catch((error: unknown) => this.logger.warn('a lease was not renewed', { id: row.id, error }));
    };
    const timer = setInterval(renew, renewLeaseMs);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }
}
