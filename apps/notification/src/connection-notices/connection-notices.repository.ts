import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { countedLetters } from '../letters/letter-rows.js';

/** `in-flight` is on its way, and nobody knows how it ended if its process died then. */
export type ConnectionNoticeState =
  | 'due'
  | 'in-flight'
  | 'sent'
  | 'failed'
  | 'dropped'
  | 'uncertain'
  | 'bounced';

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
  readonly kind: ConnectionNoticeKind;
}

export const dueConnectionNotices = countedLetters<ConnectionNoticeRow>('connection_notices');

/** Word to the owners of accounts that a company was connected. */
@Injectable()
export class ConnectionNotices {
  /** Adds a notice, due now; false where this consent has one already. */
  async add(tx: Tx, notice: NewConnectionNotice): Promise<boolean> {
    const { id, messageId, companyId, accountId, keyId, revision, connectedAt, correlationId, kind } = notice;
    const inserted = await tx.execute(
      `INSERT INTO connection_notices
         (id, message_id, company_id, account_id, key_id, revision, connected_at, correlation_id, kind)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (company_id, revision) DO NOTHING`,
      [id, messageId, companyId, accountId, keyId, revision, connectedAt, correlationId, kind],
    );
    return inserted === 1;
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
