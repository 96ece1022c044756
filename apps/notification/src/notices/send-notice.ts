import { type Invitee, showInvitee } from '@assay/contracts/ordering';
import { nextAllowedMoment, type QuietHours } from '@assay/orders';
import { Database, type Leased, WorksOff } from '@assay/persistence';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { Invitation } from '../invitations/invitation.entity.js';
import { Invitations } from '../invitations/invitations.repository.js';
import { ComposeLetter } from '../letters/compose-letter.js';
import { atOnce } from '../letters/letter-rows.js';
import { Recipients } from '../letters/recipients.js';
import { type Draft, SendLetter } from '../letters/send-letter.js';
import { dueNotices, type NoticeKind, type NoticeRow, Notices } from './notices.repository.js';

/** Why a notice does not leave now. */
type Hindrance = Extract<Draft, { unwanted: string } | { waitSeconds: number }>;

const uninvitedSeconds = 60;

/**
 * Sends a due reminder or notice at most once: never to somebody who began, never in the quiet hours, after the end only word of it.
 *
 * @again at the end of the quiet hours; {soon}, after a 5xx that is not about the address {slowly}; while ordering is silent, {ownFault}
 * @ends with the order, at the 60th try, or after one whose answer nobody knows, by a provider that knows it again not within a day
 * @replay by nobody: none is worth a second copy
 */
@Injectable()
export class SendNotice {
  constructor(
    private readonly send: SendLetter,
    private readonly recipients: Recipients,
    private readonly letters: ComposeLetter,
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  @WorksOff('send-notice', dueNotices, atOnce)
  async run(row: Leased<NoticeRow>): Promise<void> {
    await this.send.run('send-notice', row, {
      kind: row.kind,
      rows: dueNotices,
      about: { companyId: row.company_id, orderId: row.order_id },
      interrupted: row.status === 'in-flight',
      write: () => this.write(row),
    });
  }

  private async write({ id, kind, order_id: orderId }: Leased<NoticeRow>): Promise<Draft> {
    const invitee = await this.recipients.ask(showInvitee, { orderId });
    if (invitee === 'not-answered') return invitee;
    if (invitee === 'gone') return { unwanted: 'The order is closed.' };
    if (invitee.open === (kind === 'ended'))
      return { unwanted: invitee.open ? 'The order goes on.' : 'The order is closed.' };
    if (begunAlready.includes(kind) && invitee.started) return { unwanted: 'The candidate has begun.' };
    const { invitation, stopped } = await this.stateOf(orderId, invitee);
    if (!invitation) return { unwanted: 'The candidate could not be invited.' };
    const hindrance = untimely(kind, invitation, stopped) ?? disturbing(kind, invitee, this.clock.now());
    return hindrance ?? { message: await this.letters.notice({ id, kind, invitation }, invitee) };
  }

  private async stateOf(orderId: string, { linkToken }: Invitee) {
    return this.database.transaction(async (tx) => ({
      invitation: await this.invitations.find(tx, orderId),
      stopped: await this.notices.stopped(tx, orderId, linkToken),
    }));
  }
}

// Only who waits to begin has to hear of it.
const begunAlready: readonly NoticeKind[] = ['reminder', 'ready'];

function untimely(kind: NoticeKind, { status, dueAt }: Invitation, stopped: boolean): Hindrance | undefined {
  // Withdrawn while it was on its way: whether the candidate got it is about to be known.
  if (kind === 'ended' && status === 'withdrawn' && dueAt) return { waitSeconds: uninvitedSeconds };
  if (status === 'due')
    return kind === 'reminder'
      ? { waitSeconds: uninvitedSeconds }
      : { unwanted: 'The invitation tells of it.' };
  if (status !== 'sent' && status !== 'uncertain') return { unwanted: 'The candidate could not be invited.' };
  return kind === 'reminder' && stopped ? { unwanted: 'The candidate wants no more reminders.' } : undefined;
}

// Word of a deadline that comes before the quiet hours end does not wait for their end.
function disturbing(kind: NoticeKind, invitee: Invitee, now: Date): Hindrance | undefined {
  const isReminder = kind === 'reminder';
  const end = invitee.expiresAt === undefined ? undefined : new Date(invitee.expiresAt);
  if (isReminder && end && end <= now) return { unwanted: 'The deadline has passed.' };
  const next = nextAllowedMoment(now, quietHoursOf(invitee));
  if (next <= now) return undefined;
  if (!end || next < end) return { waitSeconds: Math.ceil((next.getTime() - now.getTime()) / 1000) };
  return isReminder ? { unwanted: 'The quiet hours last until the deadline.' } : undefined;
}

// The candidate's own time zone counts where it is known.
function quietHoursOf({ quietHours, timeZone }: Invitee): QuietHours | undefined {
  return quietHours && timeZone !== undefined ? { ...quietHours, timeZone } : quietHours;
}
