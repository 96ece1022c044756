import { dueRows, type Lease, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { type AttemptHistory, Invitation, type InvitationState } from './invitation.entity.js';

/** What a lease on an invitation tells. */
export interface InvitationRow {
  readonly company_id: string;
  readonly order_id: string;
  readonly message_id: string;
  readonly correlation_id: string;
}

/** The invitation as its own process holds it; every change ends where the lease was lost. */
export type LeasedInvitation = Lease & InvitationRow;

const leaseSeconds = 30;

/** Leases are short and renewed while a mail server is talked to: a dead process is noticed within half a minute. */
export const renewLeaseMs = (leaseSeconds * 1000) / 3;

export const dueInvitations = dueRows<InvitationRow>({
  table: 'invitations',
  leaseSeconds,
  where: `status = 'due'`,
  fairBy: 'company_id',
});

const held = 'id = $1 AND attempt = $2 AND leased_until IS NOT NULL';

/** The invitations of all companies. */
@Injectable()
export class Invitations {
  /** Adds an order's one invitation, due now; false where the order has one already. */
  async add(tx: Tx, companyId: string, invitation: NewInvitation): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO invitations (id, company_id, order_id, message_id, correlation_id, due_at)
       VALUES ($1, $2, $3, $4, $5, now()) ON CONFLICT (order_id) DO NOTHING`,
      [invitation.id, companyId, invitation.orderId, invitation.messageId, invitation.correlationId],
    );
    return inserted === 1;
  }

  /** Withdraws an order's invitation unless it was sent, also one that is not there yet: it can still be on its way. */
  async withdraw(tx: Tx, companyId: string, invitation: NewInvitation, reason: string): Promise<void> {
    await tx.execute(
      `INSERT INTO invitations (id, company_id, order_id, message_id, correlation_id, status, reason, settled_at)
       VALUES ($1, $2, $3, $4, $5, 'withdrawn', $6, now())
       ON CONFLICT (order_id) DO UPDATE SET status = 'withdrawn', reason = $6, settled_at = now(), due_at = NULL
       WHERE invitations.status = 'due'`,
      [invitation.id, companyId, invitation.orderId, invitation.messageId, invitation.correlationId, reason],
    );
  }

  /** Locks the invitation for the rest of the transaction; nothing where the lease was lost. */
  async lock(tx: Tx, { id, attempt }: Lease): Promise<Invitation | undefined> {
    const found = await tx.manager
      .createQueryBuilder(Invitation, 'invitation')
      .setLock('pessimistic_write')
      .where('id = :id AND attempt = :attempt AND leased_until IS NOT NULL', { id, attempt })
      .getOne();
    return found ?? undefined;
  }

  /** Records that the attempt is under way; false, and nothing recorded, where the lease was lost or the invitation withdrawn. */
  async begin(tx: Tx, { id, attempt }: Lease): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO invitation_attempts (invitation_id, attempt)
       SELECT id, attempt FROM invitations WHERE ${held} AND status = 'due' FOR UPDATE`,
      [id, attempt],
    );
    return inserted === 1;
  }

  /** Holds the invitation for another lease; false where the lease was lost. */
  async renew(tx: Tx, { id, attempt }: Lease): Promise<boolean> {
    const renewed = await tx.execute(
      `UPDATE invitations SET leased_until = now() + make_interval(secs => $3) WHERE ${held}`,
      [id, attempt, leaseSeconds],
    );
    return renewed === 1;
  }

  /** Gives the invitation a state that no attempt follows; the caller has locked it. */
  async settle(
    tx: Tx,
    { id, attempt }: Lease,
    status: Exclude<InvitationState, 'due'>,
    reason?: string,
  ): Promise<void> {
    await tx.execute(
      `UPDATE invitations SET status = $3, reason = $4, settled_at = now(), due_at = NULL, leased_until = NULL
       WHERE ${held}`,
      [id, attempt, status, reason ?? null],
    );
  }

  /** Returns what the attempts so far tell. */
  async history(tx: Tx, { id }: Lease): Promise<AttemptHistory> {
    const [history] = await tx.query<AttemptHistory>(
      `SELECT count(*) FILTER (WHERE outcome = 'uncertain')::int AS uncertain,
         coalesce(extract(epoch FROM now() - min(started_at)) / 3600, 0)::float8 AS hours
       FROM invitation_attempts WHERE invitation_id = $1`,
      [id],
    );
    if (!history) throw new Error('an aggregate returns one row');
    return history;
  }
}

/** What identifies a new invitation. */
export interface NewInvitation {
  readonly id: string;
  readonly orderId: string;
  readonly messageId: string;
  readonly correlationId: string;
}
