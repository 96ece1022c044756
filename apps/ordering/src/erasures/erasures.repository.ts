import type { ErasedPlace } from '@assay/contracts';
import type { Erasure, ErasureCertificate, ErasureScope } from '@assay/contracts/ordering';
import { Problem } from '@assay/contracts';
import { dueRows, type Lease, type Leased, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** The other apps that name people, in the order in which they are asked. */
export type AskedApp = 'gateway' | 'notification' | 'results';

/** What was erased where, as far as apps have answered. */
export type Answered = Readonly<Partial<Record<AskedApp, readonly ErasedPlace[]>>>;

/** An erasure under way, spelled as in the table. */
export interface ErasureColumns {
  readonly scope: ErasureScope;
  readonly subject_hash: string;
  readonly sealed_subject: string;
  readonly cancel_open: boolean;
  readonly requested_at: Date;
  readonly cancelled_orders: number;
  readonly answers_document: Answered;
}

/** An erasure that this process holds. */
export type ErasureRow = Leased<ErasureColumns>;

// Several times the longest question to another app.
const leaseSeconds = 60;

const begun = 'due_at IS NOT NULL AND attempt > 0';

/** The erasures that are not complete; of one person one after the other. */
export const erasureRows = dueRows<ErasureColumns>({
  table: 'erasures',
  leaseSeconds,
  where: `attempt > 0 OR subject_hash NOT IN (SELECT subject_hash FROM erasures WHERE ${begun})`,
});

/** An erasure as it is asked for. */
export interface NewErasure {
  readonly id: string;
  readonly scope: ErasureScope;
  readonly subjectHash: string;
  readonly sealedSubject: string;
  readonly cancelOpen?: boolean;
}

/** What was erased, and what is being erased. */
@Injectable()
export class Erasures {
  /**
   * Owes that everything is erased that came before now. One that has not begun does that as well; after one that has, whose
   * apps may have answered, the person is erased once more.
   */
  async add(
    tx: Tx,
    { id, scope, subjectHash, sealedSubject, cancelOpen = false }: NewErasure,
  ): Promise<Erasure> {
    const [row] = await tx.query<Told>(
      `INSERT INTO erasures (id, scope, subject_hash, sealed_subject, cancel_open) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (subject_hash) WHERE due_at IS NOT NULL AND attempt = 0
       DO UPDATE SET cancel_open = erasures.cancel_open OR excluded.cancel_open, due_at = now(),
         requested_at = greatest(erasures.requested_at, now()) RETURNING *`,
      [id, scope, subjectHash, sealedSubject, cancelOpen],
    );
    if (!row) throw new Error('an erasure is neither new nor there');
    // What the one before waits for may be ended now; this one waits for that one.
    await tx.execute(
      `UPDATE erasures SET cancel_open = cancel_open OR $2, due_at = now() WHERE subject_hash = $1 AND ${begun}`,
      [subjectHash, cancelOpen],
    );
    tx.wake('erasures');
    return told(row);
  }

  /** Whether some are being forgotten whose orders ended long ago; nobody begins to before this transaction ends. */
  async isForgetting(tx: Tx): Promise<boolean> {
    // One that ends after the look would leave orders to be found that it has erased.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('forget ended orders', 1))`);
    const open = await tx.query(
      `SELECT 1 FROM erasures WHERE scope = 'retention' AND due_at IS NOT NULL LIMIT 1`,
    );
    return open.length > 0;
  }

  /** Owes that those are forgotten whose orders ended long ago. */
  async addRetention(tx: Tx, { id, scope, subjectHash, sealedSubject }: NewErasure): Promise<void> {
    await tx.execute(
      `INSERT INTO erasures (id, scope, subject_hash, sealed_subject, cancel_open) VALUES ($1, $2, $3, $4, false)`,
      [id, scope, subjectHash, sealedSubject],
    );
    tx.wake('erasures');
  }

  async find(tx: Tx, erasureId: string): Promise<Erasure> {
    const [row] = await tx.query<Told>('SELECT * FROM erasures WHERE id = $1', [erasureId]);
    if (!row) throw new Problem('erasure-not-found', { erasureId });
    return told(row);
  }

  /** Keeps what an app has erased; false where the lease was lost. */
  answered(tx: Tx, lease: Lease, app: AskedApp, places: readonly ErasedPlace[]): Promise<boolean> {
    const answer = JSON.stringify({ [app]: places });
    return this.change(tx, lease, 'answers_document = answers_document || $3', answer);
  }

  cancelled(tx: Tx, lease: Lease): Promise<boolean> {
    return this.change(tx, lease, 'cancelled_orders = cancelled_orders + $3', 1);
  }

  /** It is tried again after so many seconds, and says what it waits for. */
  async wait(tx: Tx, lease: Lease, waitingFor: string, seconds: number): Promise<void> {
    if (await this.change(tx, lease, 'waiting_for = $3', waitingFor))
      await erasureRows.postpone(tx, lease, seconds);
  }

  /** It is complete, and knows no more whom it was about; false where the lease was lost. */
  async finish(tx: Tx, lease: Lease, certificate: ErasureCertificate): Promise<boolean> {
    const finished = await this.change(
      tx,
      lease,
      `certificate_document = $3, sealed_subject = NULL, waiting_for = NULL, due_at = NULL, leased_until = NULL`,
      JSON.stringify(certificate),
    );
    // The next of the same person waited for it.
    if (finished) tx.wake('erasures');
    return finished;
  }

  private async change(tx: Tx, { id, attempt }: Lease, what: string, value: unknown): Promise<boolean> {
    const changed = await tx.execute(
      `UPDATE erasures SET ${what} WHERE id = $1 AND attempt = $2 AND leased_until IS NOT NULL`,
      [id, attempt, value],
    );
    return changed === 1;
  }
}

interface Told {
  readonly id: string;
  readonly requested_at: Date;
  readonly waiting_for: string | null;
  readonly certificate_document: ErasureCertificate | null;
}

function told(row: Told): Erasure {
  return {
    erasureId: row.id,
    state: row.certificate_document ? 'done' : 'due',
    requestedAt: row.requested_at.toISOString(),
    ...(row.waiting_for === null ? {} : { waitingFor: row.waiting_for }),
    ...(row.certificate_document ? { certificate: row.certificate_document } : {}),
  };
}
