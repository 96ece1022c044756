import type { Leased, Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { layersOf } from '../brands/brands.repository.js';
import type { MessageIds } from '../letters/message-ids.js';
import { InvitationAttempt } from './invitation-attempt.entity.js';
import type { InvitationRow } from './invitation-rows.js';
import { Invitation } from './invitation.entity.js';

/** The invitations of all companies. */
@Injectable()
export class Invitations {
  constructor(
    @InjectRepository(Invitation) private readonly rows: Repository<Invitation>,
    @InjectRepository(InvitationAttempt) private readonly tries: Repository<InvitationAttempt>,
  ) {}

  /** The order's invitation, if it has one. */
  find(tx: Tx, orderId: string): Promise<Invitation | null> {
    return tx.of(this.rows).findOneBy({ orderId });
  }

  /** The invitation, if it is there, changed by nobody else until the transaction ends. */
  lock(tx: Tx, id: string): Promise<Invitation | null> {
    return tx.of(this.rows).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Adds an order's one invitation, due now, unless the order has one already. */
  async add(tx: Tx, companyId: string, invitation: NewInvitation): Promise<void> {
    // Leased as it is made, where there is a place for it: one statement instead of a look at the row and one at the brand.
    const place = tx.place('invitations');
    const [added] = await tx.query<Leased<InvitationRow & { isNew: boolean }>>(
      `INSERT INTO invitations
         (id, company_id, order_id, message_id, correlation_id, account_id, due_at, leased_until, attempt)
       VALUES ($1, $2, $3, $4, $5, $6, now(), now() + make_interval(secs => $7), $8)
       ON CONFLICT (order_id) DO UPDATE SET account_id = $6 WHERE invitations.account_id IS NULL
       RETURNING *, xmax = 0 AS "isNew", ${layersOf('$6')} AS brand_layers`,
      [...valuesOf(companyId, invitation), place?.leaseSeconds ?? null, place ? 1 : 0],
    );
    if (!added) return;
    const row = added.isNew ? added : await place?.lease(added.id);
    if (place && row) place.give(row);
    else tx.wake('invitations');
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

  /** Returns the attempts to send an invitation, oldest first. */
  async attempts(tx: Tx, invitationId: string): Promise<InvitationAttempt[]> {
    return tx.of(this.tries).find({
      where: { invitationId },
      order: { attempt: 'ASC' },
      take: 9000,
    });
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
