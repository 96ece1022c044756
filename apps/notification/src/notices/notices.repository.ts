import { createHash } from 'node:crypto';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { countedLetters } from '../letters/letter-rows.js';

/** A message that follows an invitation: a reminder, or word of another deadline, of what is ready at last, of an end. */
const noticeKinds = ['reminder', 'deadline', 'ready', 'ended'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** `in-flight` is on its way, and nobody knows how it ended if its process died then. */
export type NoticeState = 'due' | 'in-flight' | 'sent' | 'failed' | 'dropped' | 'uncertain';

/** What a lease on a notice tells. */
export interface NoticeRow {
  readonly company_id: string;
  readonly order_id: string;
  readonly kind: NoticeKind;
  /** The order's revision it belongs to. */
  readonly revision: number;
  /** When it was to be sent, or the deadline it tells of. */
  readonly moment_at: Date;
  readonly status: NoticeState;
}

/** What a timeline shows of a notice. */
export interface NoticeRecord extends NoticeRow {
  readonly created_at: Date;
  readonly settled_at: Date | null;
  readonly response: string | null;
}

interface NoticeOwner {
  readonly orderId: string;
  readonly companyId: string;
  readonly revision: number;
  readonly correlationId: string;
}

/** Which messages an order's deadline leads to. */
export interface NoticePlan extends NoticeOwner {
  readonly reminders: readonly string[];
  /** The deadline to tell of; absent where the invitation tells of it. */
  readonly changedTo?: string;
}

/** When an order's reminders are sent that were still to come at a moment. */
export interface ReminderMove extends NoticeOwner {
  readonly movedAt: string;
  readonly reminders: readonly string[];
}

export const dueNotices = countedLetters<NoticeRow>('notices');

// Also where the plan itself is not the newest.
const dropOlder = `WITH dropped AS (
    UPDATE notices SET status = 'dropped', settled_at = now(), due_at = NULL
    WHERE order_id = $1 AND kind IN ('reminder', 'deadline') AND revision < $2 AND status = 'due')`;

/** Returns what we keep of a candidate's link, to recognise it. */
function linkDigest(linkToken: string): string {
  return createHash('sha256').update(linkToken).digest('base64url');
}

/** Reminders and notices of all orders; the newest plan of an order replaces what is left of older ones. */
@Injectable()
export class Notices {
  /** Makes the plan the order's own, whose reminders only a newer one may have replaced; false where nothing is new. */
  async plan(tx: Tx, plan: NoticePlan): Promise<boolean> {
    const { orderId, revision, changedTo } = plan;
    const newest = await this.claim(tx, orderId, revision, dropOlder);
    if (newest) for (const moment of plan.reminders) await this.add(tx, plan, 'reminder', moment);
    // Reminders that moved since say nothing about a deadline: the word of it is still owed.
    const owed = changedTo !== undefined && !(await this.toldOfNewer(tx, orderId, revision));
    if (owed) await this.add(tx, plan, 'deadline', changedTo);
    return newest || owed;
  }

  /** Tells a candidate whose invitation left what is the matter, once for each moment; false where none left, or it is told already. */
  async tell(tx: Tx, owner: NoticeOwner, kind: 'ready' | 'ended', at: string): Promise<boolean> {
    const told = await tx.execute(
      `INSERT INTO notices (company_id, order_id, kind, revision, moment_at, correlation_id, due_at)
       SELECT $1, $2, $3, $4, $5, $6, now() FROM invitations i WHERE i.order_id = $2
         AND (i.status IN ('due', 'sent', 'uncertain') OR EXISTS (SELECT 1 FROM invitation_attempts a
           WHERE a.invitation_id = i.id AND a.outcome = 'in-flight'))
       ON CONFLICT DO NOTHING`,
      [owner.companyId, owner.orderId, kind, owner.revision, at, owner.correlationId],
    );
    return told === 1;
  }

  /** Moves what is planned for later than `movedAt`; false where a newer plan is there already. */
  async move(tx: Tx, plan: ReminderMove): Promise<boolean> {
    const { orderId, revision, reminders, movedAt } = plan;
    if (!(await this.claim(tx, orderId, revision))) return false;
    const later = `order_id = $1 AND kind = 'reminder' AND moment_at > $2`;
    await tx.execute(`DELETE FROM notices WHERE ${later} AND status = 'due'`, [orderId, movedAt]);
    // What left before the move arrived is the earliest of them, and is not sent again.
    const [{ left } = { left: 0 }] = await tx.query<{ left: number }>(
      `SELECT count(*)::int AS left FROM notices WHERE ${later} AND status <> 'dropped'`,
      [orderId, movedAt],
    );
    for (const moment of reminders.slice(left)) await this.add(tx, plan, 'reminder', moment);
    return true;
  }

  /** Whether no more reminders are wanted of what is behind the link; keeps how to recognise it. */
  async stopped(tx: Tx, orderId: string, linkToken: string): Promise<boolean> {
    const [plan] = await tx.query<{ stopped: boolean }>(
      `UPDATE reminder_plans SET link_digest = $2 WHERE order_id = $1 RETURNING stopped_at IS NOT NULL
         OR EXISTS (SELECT 1 FROM reminder_plans o WHERE o.link_digest = $2 AND o.stopped_at IS NOT NULL) AS stopped`,
      [orderId, linkDigest(linkToken)],
    );
    return plan?.stopped ?? false;
  }

  /** Stops the reminders of whatever is behind a link; false where there is nothing. */
  async stop(tx: Tx, linkToken: string): Promise<boolean> {
    const plans = await tx.query<{ order_id: string }>(
      `UPDATE reminder_plans SET stopped_at = coalesce(stopped_at, now()) WHERE link_digest = $1 RETURNING order_id`,
      [linkDigest(linkToken)],
    );
    if (plans.length === 0) return false;
    await tx.execute(
      `UPDATE notices SET status = 'dropped', response = 'The candidate wants no more reminders.',
         settled_at = now(), due_at = NULL
       WHERE order_id = ANY ($1) AND kind = 'reminder' AND status = 'due'`,
      [plans.map((plan) => plan.order_id)],
    );
    return true;
  }

  /** Returns the notices of an order, oldest first. */
  async list(tx: Tx, orderId: string): Promise<NoticeRecord[]> {
    return tx.query<NoticeRecord>(
      'SELECT * FROM notices WHERE order_id = $1 ORDER BY created_at, moment_at',
      [orderId],
    );
  }

  private async claim(tx: Tx, orderId: string, revision: number, along = ''): Promise<boolean> {
    const taken = await tx.execute(
      `${along} INSERT INTO reminder_plans (order_id, revision) VALUES ($1, $2)
       ON CONFLICT (order_id) DO UPDATE SET revision = $2 WHERE reminder_plans.revision < $2`,
      [orderId, revision],
    );
    return taken === 1;
  }

  private async toldOfNewer(tx: Tx, orderId: string, revision: number): Promise<boolean> {
    const newer = `SELECT 1 FROM notices WHERE order_id = $1 AND kind = 'deadline' AND revision > $2 LIMIT 1`;
    return (await tx.query(newer, [orderId, revision])).length > 0;
  }

  private async add(tx: Tx, plan: NoticeOwner, kind: NoticeKind, moment: string): Promise<void> {
    await tx.execute(
      `INSERT INTO notices (company_id, order_id, kind, revision, moment_at, correlation_id, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, ${kind === 'reminder' ? '$5' : 'now()'}) ON CONFLICT DO NOTHING`,
      [plan.companyId, plan.orderId, kind, plan.revision, moment, plan.correlationId],
    );
  }
}
