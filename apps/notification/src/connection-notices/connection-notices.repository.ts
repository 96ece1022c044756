import { dueRows, type Lease, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { leaseSeconds } from '../mail/hold-while.js';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { nextStep, type NextStep } from '../mail/next-step.js';

/** `in-flight` is on its way, and nobody knows how it ended if its process died then. */
export type ConnectionNoticeState =
  'due' | 'in-flight' | 'sent' | 'failed' | 'dropped' | 'uncertain' | 'bounced';

/** A company was connected, somebody else tried as well, or did and nobody knows yet whose it is. */
export type ConnectionNoticeKind = 'connected' | 'contested' | 'held';

/** What a lease on a notice tells: ids and a moment; whose address it is goes nowhere but into the mail. */
export interface ConnectionNoticeRow {
  readonly message_id: string;
  readonly company_id: string;
  readonly account_id: string;
  readonly key_id: string;
  readonly connected_at: Date;
  readonly kind: ConnectionNoticeKind;
  readonly status: ConnectionNoticeState;
}

/** A notice as its own process holds it. */
export type LeasedConnectionNotice = Lease & ConnectionNoticeRow;

/** What identifies a new notice. */
export interface NewConnectionNotice {
  readonly id: string;
  readonly messageId: string;
  readonly companyId: string;
  readonly accountId: string;
  readonly keyId: string;
  /** The connection's revision: each consent is told of once. */
  readonly revision: number;
  readonly connectedAt: string;
  readonly correlationId: string;
  readonly kind?: ConnectionNoticeKind;
}

export const dueConnectionNotices = dueRows<ConnectionNoticeRow>({
  table: 'connection_notices',
  leaseSeconds,
  where: `status IN ('due', 'in-flight')`,
  fairBy: 'company_id',
});

const held = 'id = $1 AND attempt = $2 AND leased_until IS NOT NULL';

/** Word to the owners of accounts that a company was connected. */
@Injectable()
export class ConnectionNotices {
  /** Adds a notice, due now; false where this consent has one already. */
  async add(tx: Tx, notice: NewConnectionNotice): Promise<boolean> {
    const { id, messageId, companyId, accountId, keyId, revision, connectedAt, correlationId } = notice;
    const inserted = await tx.execute(
      `INSERT INTO connection_notices
         (id, message_id, company_id, account_id, key_id, revision, connected_at, correlation_id, kind)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (company_id, revision) DO NOTHING`,
      [
        id,
        messageId,
        companyId,
        accountId,
        keyId,
        revision,
        connectedAt,
        correlationId,
        notice.kind ?? 'connected',
      ],
    );
    return inserted === 1;
  }

  /** Records that the message is about to leave; false where the lease was lost. */
  async begin(tx: Tx, { id, attempt }: Lease): Promise<boolean> {
    const sql = `UPDATE connection_notices SET status = 'in-flight', began_at = coalesce(began_at, now())
      WHERE ${held} AND status = 'due'`;
    return (await tx.execute(sql, [id, attempt])) === 1;
  }

  /** Holds the notice for another lease; false where the lease was lost. */
  async renew(tx: Tx, { id, attempt }: Lease): Promise<boolean> {
    const sql = `UPDATE connection_notices SET leased_until = now() + make_interval(secs => $3) WHERE ${held}`;
    return (await tx.execute(sql, [id, attempt, leaseSeconds])) === 1;
  }

  /** Records how an attempt ended and returns what follows; nothing where the lease was lost. */
  async record(
    tx: Tx,
    { id, attempt }: Lease,
    outcome: MailOutcome,
    giveUpHours: number,
  ): Promise<NextStep | undefined> {
    const [history] = await tx.query<{ uncertain: number; hours: number }>(
      `UPDATE connection_notices SET status = 'due', response = $4, uncertain_attempts = uncertain_attempts + $3::int
       WHERE ${held} AND status = 'in-flight'
       RETURNING uncertain_attempts AS uncertain, extract(epoch FROM now() - began_at)::float8 / 3600 AS hours`,
      [id, attempt, outcome.kind === 'uncertain' ? 1 : 0, outcome.response],
    );
    return history && nextStep('notice', outcome, history, giveUpHours);
  }

  /** Ends the notice; nothing follows. */
  async settle(
    tx: Tx,
    { id, attempt }: Lease,
    status: 'sent' | 'failed' | 'dropped' | 'uncertain',
    response?: string,
  ): Promise<void> {
    await tx.execute(
      `UPDATE connection_notices SET status = $3, response = coalesce($4, response), due_at = NULL,
         leased_until = NULL, settled_at = clock_timestamp() WHERE ${held}`,
      [id, attempt, status, response ?? null],
    );
  }

  /** Takes back a message that came back; `too-early` where it is not recorded yet that it left. */
  async bounce(tx: Tx, id: string, reason: string): Promise<'bounced' | 'too-early' | 'ignored'> {
    const [notice] = await tx.query<{ status: ConnectionNoticeState }>(
      'SELECT status FROM connection_notices WHERE id = $1 FOR UPDATE',
      [id],
    );
    if (notice?.status === 'due' || notice?.status === 'in-flight') return 'too-early';
    if (notice?.status !== 'sent' && notice?.status !== 'uncertain') return 'ignored';
    await tx.execute(
      `UPDATE connection_notices SET status = 'bounced', response = $2, settled_at = clock_timestamp() WHERE id = $1`,
      [id, reason],
    );
    return 'bounced';
  }
}
