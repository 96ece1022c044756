import { dueRows, type Lease, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { leaseSeconds } from '../mail/hold-while.js';
import { Invitation, type InvitationHistory, type InvitationState } from './invitation.entity.js';
import type { MessageIds } from '../letters/message-ids.js';

/** What a lease on an invitation tells. */
export interface InvitationRow {
  readonly company_id: string;
  readonly order_id: string;
  readonly message_id: string;
  readonly correlation_id: string;
  readonly account_id: string | null;
  /** Grows with every address of the candidate. */
  readonly version: number;
  /** The order's revision in which that address was corrected; 0 is the first one. */
  readonly address_revision: number;
}

/** The invitation as its own process holds it; every change ends where the lease was lost. */
export type LeasedInvitation = Lease & InvitationRow;

export const dueInvitations = dueRows<InvitationRow>({
  table: 'invitations',
  leaseSeconds,
  // A withdrawn one is due only until it is known how the attempt ended that was under way.
  where: `status IN ('due', 'withdrawn')`,
  fairBy: 'company_id',
});

const held = 'id = $1 AND attempt = $2 AND leased_until IS NOT NULL';

/** The invitations of all companies. */
@Injectable()
export class Invitations {
  /** Adds an order's one invitation, due now; false where the order has one already. */
  async add(tx: Tx, companyId: string, invitation: NewInvitation): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO invitations (id, company_id, order_id, message_id, correlation_id, account_id, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, now()) ON CONFLICT (order_id) DO UPDATE SET account_id = $6
       WHERE invitations.account_id IS NULL`,
      valuesOf(companyId, invitation),
    );
    return inserted === 1;
  }

  /** Gives a corrected address an invitation of its own, due now; false where this or a newer correction was seen. */
  async renewFor(
    tx: Tx,
    companyId: string,
    first: NewInvitation,
    revision: number,
    messageIds: MessageIds,
  ): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO invitations (id, company_id, order_id, message_id, correlation_id, address_revision, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, now()) ON CONFLICT (order_id) DO NOTHING`,
      [first.id, companyId, first.orderId, first.messageId, first.correlationId, revision],
    );
    if (inserted === 1) return true;
    const [row] = await tx.query<{ id: string; version: number; address_revision: number }>(
      'SELECT id, version, address_revision FROM invitations WHERE order_id = $1 FOR UPDATE',
      [first.orderId],
    );
    if (!row) throw new Error('an invitation that is there stays there');
    if (row.address_revision >= revision) return false;
    // Whoever sends at this moment loses the lease: that message goes to the old address.
    await tx.execute(
      `UPDATE invitations SET version = $2, message_id = $3, address_revision = $4, status = 'due', reason = NULL,
         settled_at = NULL, leased_until = NULL, due_at = now() WHERE id = $1`,
      [row.id, row.version + 1, messageIds.of(row.id, row.version + 1), revision],
    );
    return true;
  }

  /** Makes a withdrawn invitation due again, because the order goes on; false where there is none. */
  async revive(tx: Tx, orderId: string): Promise<boolean> {
    const revived = await tx.execute(
      `UPDATE invitations SET status = 'due', reason = NULL, settled_at = NULL, due_at = now()
       WHERE order_id = $1 AND status = 'withdrawn'`,
      [orderId],
    );
    return revived === 1;
  }

  /** Withdraws an order's invitation unless it was sent, also one that is not there yet: it can still be on its way. */
  async withdraw(
    tx: Tx,
    companyId: string,
    invitation: NewInvitation,
    { revision, reason }: { readonly revision: number; readonly reason: string },
  ): Promise<void> {
    await this.holdOrder(tx, invitation.orderId);
    // A newer deadline, or an address that was corrected since, has opened the order again.
    await tx.execute(
      `INSERT INTO invitations
         (id, company_id, order_id, message_id, correlation_id, account_id, status, reason, settled_at)
       SELECT $1, $2, $3, $4, $5, $6, 'withdrawn', $7, now()
       WHERE NOT EXISTS (SELECT 1 FROM reminder_plans WHERE order_id = $3 AND revision > $8)
       ON CONFLICT (order_id) DO UPDATE SET status = 'withdrawn', reason = $7, settled_at = now(),
         due_at = CASE WHEN EXISTS (SELECT 1 FROM invitation_attempts a
           WHERE a.invitation_id = invitations.id AND a.outcome = 'in-flight') THEN now() END
       WHERE invitations.status = 'due' AND invitations.address_revision < $8`,
      [...valuesOf(companyId, invitation), reason, revision],
    );
  }

  /** Lets nobody else decide about the order's invitation for the rest of the transaction. */
  async holdOrder(tx: Tx, orderId: string): Promise<void> {
    await tx.query('SELECT id FROM invitations WHERE order_id = $1 FOR UPDATE', [orderId]);
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
      `INSERT INTO invitation_attempts (invitation_id, attempt, version)
       SELECT id, attempt, version FROM invitations WHERE ${held} AND status = 'due' FOR UPDATE`,
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
    status: Exclude<InvitationState, 'due' | 'bounced'>,
    reason: string | null = null,
  ): Promise<void> {
    await tx.execute(
      `UPDATE invitations SET status = $3, reason = $4, settled_at = clock_timestamp(), due_at = NULL,
         leased_until = NULL
       WHERE ${held}`,
      [id, attempt, status, reason],
    );
  }

  /** Returns what the attempts at the present address tell. */
  async history(tx: Tx, { id }: Pick<Lease, 'id'>): Promise<InvitationHistory> {
    const [history] = await tx.query<InvitationHistory>(
      `SELECT count(*) FILTER (WHERE outcome = 'uncertain')::int AS uncertain,
         count(*) FILTER (WHERE outcome = 'accepted')::int AS accepted,
         count(*) FILTER (WHERE outcome = 'in-flight')::int AS open,
         count(*) FILTER (WHERE fault = 'us')::int AS refusals,
         (SELECT extract(epoch FROM now() - settled_at)::float8 / 3600 FROM invitations WHERE id = $1) AS "settledHours",
         coalesce(extract(epoch FROM now() - min(started_at)) / 3600, 0)::float8 AS hours
       FROM invitation_attempts a WHERE invitation_id = $1
         AND version = (SELECT version FROM invitations WHERE id = a.invitation_id)`,
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
  readonly accountId?: string;
}

function valuesOf(companyId: string, invitation: NewInvitation): (string | null)[] {
  const { id, orderId, messageId, correlationId, accountId = null } = invitation;
  return [id, companyId, orderId, messageId, correlationId, accountId];
}
