import { candidateInvited, invitationFailed } from '@assay/contracts/notification';
import { Outbox } from '@assay/messaging';
import { backoffSeconds, Database, ownFault, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import type { MailOutcome } from '../mail/mail-outcome.js';
import type { Verdict } from '../verdicts/verdict.js';
import type { Invitation, InvitationHistory } from './invitation.entity.js';
import { InvitationAttempts } from './invitation-attempts.repository.js';
import { dueInvitations, Invitations, type LeasedInvitation } from './invitations.repository.js';

/** Keeps what happens to a leased invitation, one short transaction at a time; a lost lease changes nothing. */
@Injectable()
export class InvitationLedger {
  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly attempts: InvitationAttempts,
    private readonly outbox: Outbox,
    private readonly config: NotificationConfig,
    private readonly logger: Logger,
  ) {}

  /** Makes attempts whose process died uncertain; tells why nothing more is to be sent, if that is so. */
  async recover(row: LeasedInvitation): Promise<'lost' | 'withdrawn' | 'left-to-operator' | undefined> {
    return this.database.transaction(async (tx) => {
      const invitation = await this.invitations.lock(tx, row);
      if (!invitation) return 'lost';
      if ((await this.attempts.giveUpOpenOnes(tx, row)) === 0) return undefined;
      const history = await this.invitations.history(tx, row);
      const next = invitation.after({ kind: 'uncertain', response: '' }, history, this.giveUpHours);
      if (next.step === 'retry') return undefined;
      await this.take(tx, row, next, history);
      return next.step === 'withdrawn' ? 'withdrawn' : 'left-to-operator';
    });
  }

  /** Records that the message is about to leave; from here on nobody knows until `record`. */
  async begin(row: LeasedInvitation): Promise<boolean> {
    return this.database.alone((tx) => this.invitations.begin(tx, row));
  }

  /** Holds the invitation a little longer. */
  async renew(row: LeasedInvitation): Promise<boolean> {
    return this.database.alone((tx) => this.invitations.renew(tx, row));
  }

  /** Records how an attempt ended and what follows, with the event that tells others; false where the lease was lost. */
  async record(row: LeasedInvitation, outcome: MailOutcome): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const invitation = await this.invitations.lock(tx, row);
      if (!invitation) return false;
      const endedAt = await this.attempts.end(tx, row, outcome);
      const history = await this.invitations.history(tx, row);
      if (outcome.verdict?.fault === 'us' && history.refusals === 1) this.tellOperator(row, outcome.verdict);
      await this.take(tx, row, invitation.after(outcome, history, this.giveUpHours), history, endedAt);
      return true;
    });
  }

  /** Puts the invitation off because the attempt could not even begin. */
  async postpone<R>(row: LeasedInvitation, result: R): Promise<R | 'lost'> {
    const postponed = await this.database.transaction(async (tx) => {
      // What was withdrawn meanwhile is not due again.
      const invitation = await this.invitations.lock(tx, row);
      return invitation?.status === 'due' && this.later(tx, row, ownFault);
    });
    return postponed ? result : 'lost';
  }

  /** Ends an invitation that has lost its reason. */
  async withdraw(row: LeasedInvitation, reason: string): Promise<'withdrawn' | 'lost'> {
    return this.database.transaction(async (tx) => {
      if (!(await this.invitations.lock(tx, row))) return 'lost';
      await this.invitations.settle(tx, row, 'withdrawn', reason);
      return 'withdrawn';
    });
  }

  private async take(
    tx: Tx,
    row: LeasedInvitation,
    next: ReturnType<Invitation['after']>,
    history: InvitationHistory,
    endedAt = new Date(0),
  ): Promise<void> {
    const { company_id: companyId, order_id: orderId, address_revision: addressRevision } = row;
    const cameBack = history.accepted > 0 ? { bounced: true } : {};
    switch (next.step) {
      case 'sent':
        await this.invitations.settle(tx, row, 'sent');
        // A copy of what came back: everybody was told of the first one.
        if (history.accepted > 1) return;
        await this.outbox.add(tx, candidateInvited, {
          companyId,
          data: { orderId, invitedAt: endedAt.toISOString(), addressRevision },
        });
        return;
      case 'retry':
        await this.later(tx, row, next.pace);
        return;
      case 'withdrawn':
        await this.invitations.settle(tx, row, 'withdrawn', next.reason);
        return;
      case 'failed':
        await this.invitations.settle(tx, row, 'failed', next.reason);
        await this.outbox.add(tx, invitationFailed, {
          companyId,
          data: { orderId, reason: next.reason, addressRevision, ...cameBack },
        });
        return;
      case 'uncertain':
        await this.invitations.settle(tx, row, 'uncertain', next.reason);
        this.logger.error('an invitation needs a person', { companyId, orderId, attempt: row.attempt });
    }
  }

  // Once for an invitation, however long it lasts; the timeline has every attempt.
  private tellOperator(row: LeasedInvitation, { because }: Verdict): void {
    const { company_id: companyId, order_id: orderId } = row;
    this.logger.error('a mail server refuses our mail', { companyId, orderId, because });
  }

  private async later(
    tx: Tx,
    row: LeasedInvitation,
    rule: Parameters<typeof backoffSeconds>[1],
  ): Promise<boolean> {
    return dueInvitations.postpone(tx, row, backoffSeconds(row.attempt, rule));
  }

  private get giveUpHours(): number {
    return this.config.INVITATION_GIVE_UP_HOURS;
  }
}
