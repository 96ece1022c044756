import { NotificationConfig } from '../app.config.js';
import type { Invitee } from '@assay/contracts/ordering';
import { nextAllowedMoment, type QuietHours } from '@assay/orders';
import { backoffSeconds, Database, ownFault, type Tx, WorksOff } from '@assay/persistence';
import { Clock, failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { AskInvitee } from '../invitations/ask-invitee.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { ComposeLetter } from '../letters/compose-letter.js';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { MailTransport } from '../mail/mail-transport.js';
import { paceAfter } from '../mail/next-step.js';
import type { Verdict } from '../verdicts/verdict.js';
import { type LeasedNotice, Notices, dueNotices } from './notices.repository.js';

/** What is decided about a due notice. */
type Decision =
  | { readonly step: 'send' }
  | { readonly step: 'drop'; readonly why: string }
  | { readonly step: 'wait'; readonly seconds: number };

// What only waited, for the invitation or the end of quiet hours, was not tried.
const mostSendings = 60;
const uninvitedSeconds = 60;

/**
 * Sends a due reminder or notice at most once: never to somebody who began, never in the quiet hours, never after the end.
 *
 * @again at the end of the quiet hours; {soon}, after a 5xx that is not about the address {slowly}; while ordering is silent, {ownFault}
 * @ends with the order, at the 60th try, or after one whose answer nobody knows
 * @replay by nobody: none is worth a second copy
 */
@Injectable()
export class SendNotice {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
    private readonly invitee: AskInvitee,
    private readonly letters: ComposeLetter,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  @WorksOff('send-notice', dueNotices, {
    concurrency: ({ INVITATION_CONCURRENCY }: NotificationConfig) => INVITATION_CONCURRENCY,
  })
  async run(row: LeasedNotice): Promise<void> {
    const outcome = await this.advance(row);
    const { company_id: companyId, order_id: orderId, kind, attempt } = row;
    this.logger.info('notice attempted', {
      operation: 'send-notice',
      companyId,
      orderId,
      kind,
      attempt,
      outcome,
    });
  }

  private async advance(row: LeasedNotice): Promise<string> {
    // A second copy would be worse than none: nothing depends on a reminder.
    if (row.status === 'in-flight')
      return this.end(row, 'uncertain', 'The process that sent it ended before it recorded an answer.');
    const invitee = await this.invitee.run({ orderId: row.order_id, companyId: row.company_id });
    if (invitee === 'not-answered') return this.later(row, backoffSeconds(row.attempt, ownFault));
    if (invitee === 'gone' || !invitee.open) return this.end(row, 'dropped', 'The order is closed.');
    const decision = await this.decide(row, invitee);
    if (decision.step === 'drop') return this.end(row, 'dropped', decision.why);
    if (decision.step === 'wait') return this.later(row, decision.seconds);
    return this.send(row, invitee);
  }

  private async decide(row: LeasedNotice, invitee: Invitee): Promise<Decision> {
    const isReminder = row.kind === 'reminder';
    if (isReminder && invitee.started) return drop('The candidate has begun.');
    const state = await this.database.transaction((tx) => this.stateOf(tx, row, invitee));
    if (state.invitation === 'due') {
      return isReminder ? { step: 'wait', seconds: uninvitedSeconds } : drop('The invitation tells of it.');
    }
    if (state.invitation !== 'sent' && state.invitation !== 'uncertain')
      return drop('The candidate could not be invited.');
    if (isReminder && state.stopped) return drop('The candidate wants no more reminders.');
    return this.inTime(isReminder, invitee);
  }

  private inTime(isReminder: boolean, invitee: Invitee): Decision {
    const now = this.clock.now();
    const end = invitee.expiresAt === undefined ? undefined : new Date(invitee.expiresAt);
    if (isReminder && end && end <= now) return drop('The deadline has passed.');
    const next = nextAllowedMoment(now, quietHoursOf(invitee));
    if (next <= now) return { step: 'send' };
    if (!end || next < end) return { step: 'wait', seconds: secondsBetween(now, next) };
    return isReminder ? drop('The quiet hours last until the deadline.') : { step: 'send' };
  }

  private async stateOf(tx: Tx, row: LeasedNotice, { linkToken }: Invitee) {
    const invitation = await tx.manager.findOneBy(Invitation, { orderId: row.order_id });
    const stopped = await this.notices.stopped(tx, row.order_id, linkToken);
    return { invitation: invitation?.status, stopped };
  }

  private async send(row: LeasedNotice, invitee: Invitee): Promise<string> {
    const { id, kind, order_id: orderId } = row;
    const invitation = await this.database.read((tx) => tx.manager.findOneByOrFail(Invitation, { orderId }));
    const message = this.letters.notice({ id, kind, invitation }, invitee);
    if (!(await this.database.alone((tx) => this.notices.begin(tx, row)))) return 'lost';
    await failpoint('send-notice.in-flight');
    return this.record(row, await this.transport.send(message));
  }

  private async record(row: LeasedNotice, outcome: MailOutcome): Promise<string> {
    const { kind, response, verdict } = outcome;
    const sendings = row.sendings + 1;
    if (verdict?.fault === 'us' && sendings === 1) this.tellOperator(row, verdict);
    if (kind === 'temporary' && sendings < mostSendings)
      return this.later(row, backoffSeconds(sendings, paceAfter(outcome)));
    const status = kind === 'accepted' ? 'sent' : kind === 'uncertain' ? 'uncertain' : 'failed';
    return this.end(row, status, response);
  }

  private tellOperator(
    { company_id: companyId, order_id: orderId }: LeasedNotice,
    { because }: Verdict,
  ): void {
    this.logger.error('a mail server refuses our mail', { companyId, orderId, because });
  }

  private async end(
    row: LeasedNotice,
    status: 'sent' | 'failed' | 'dropped' | 'uncertain',
    response: string,
  ) {
    await this.database.alone((tx) => this.notices.settle(tx, row, status, response));
    return status;
  }

  private async later(row: LeasedNotice, seconds: number): Promise<string> {
    await this.database.alone((tx) => this.notices.later(tx, row, seconds));
    return 'later';
  }
}

function drop(why: string): Decision {
  return { step: 'drop', why };
}

// The candidate's own time zone counts where it is known.
function quietHoursOf({ quietHours, timeZone }: Invitee): QuietHours | undefined {
  return quietHours && timeZone !== undefined ? { ...quietHours, timeZone } : quietHours;
}

function secondsBetween(from: Date, to: Date): number {
  return Math.ceil((to.getTime() - from.getTime()) / 1000);
}
