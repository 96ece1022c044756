import type { ProblemMessage } from '@assay/contracts';
import type { OrderKind } from '@assay/contracts/ordering';
import { type Tx, unflushed } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { correlation } from '@assay/runtime';
import { GatewayConfig } from '../app.config.js';
import type { ReceivedOrder } from './read-order.js';

/** An order as it stands in the intake, its columns spelled as in the table. */
export interface IntakeRow {
  readonly id: string;
  readonly company_id: string;
  readonly smartrecruiters_order_id: string;
  readonly account_id: string;
  readonly connection_id: string;
  readonly body_hash: string;
  readonly kind: OrderKind;
  /** What SmartRecruiters sent; nothing any more some hours after the decision. */
  readonly order_document: object;
  readonly correlation_id: string;
  readonly received_at: Date;
  /** When SmartRecruiters was told 202 without a decision: a refusal can no longer be the answer. */
  readonly promised_at: Date | null;
  /** Abandoned: the candidate was waiting, nobody could answer in time, and SmartRecruiters did not ask again yet. */
  readonly decision: 'accepted' | 'rejected' | 'refused' | 'abandoned' | null;
  readonly refusal_document: ProblemMessage | null;
}

/** What stands instead of the hash of an order whose candidate was erased: whoever guesses names could try them. */
export const erasedHash = 'erased';

/** Whether an order that comes is the one that is kept, and not another one under its id. */
export function isSameOrder(kept: IntakeRow, { bodyHash }: ReceivedOrder): boolean {
  return kept.body_hash === bodyHash || kept.body_hash === erasedHash;
}

// A candidate may come back to an order that nobody could answer in time.
const undecided = `(decided_at IS NULL OR decision = 'abandoned')`;

const decideSql = `UPDATE intake SET decision = $3, decided_at = now(), due_at = NULL, link_hash = $4
  WHERE company_id = $1 AND id = $2 AND ${undecided} RETURNING *`;

const noteSql = unflushed([
  `UPDATE intake SET decision = said, decided_at = now(), due_at = NULL
     FROM unnest($1::text[], $2::uuid[], $3::text[]) AS decided (company, order_id, said)
    WHERE company_id = company AND id = order_id AND ${undecided}`,
]);

/** What ordering said of an order. */
export interface Decided {
  readonly companyId: string;
  readonly id: string;
  readonly decision: 'accepted' | 'rejected';
}

/** The same order, of a token without authority, was forgotten between two looks: asked again, this one is new. */
class ForgottenMeanwhile extends Error {
  /** What PostgreSQL says where one has to begin again because of somebody else. */
  readonly code = '40001';
}

/** The orders that were received, each once, and what became of them. */
@Injectable()
export class Intake {
  constructor(private readonly config: GatewayConfig) {}

  /** The row of this order: a new one, or the one that is already there. */
  async claim(tx: Tx, order: ReceivedOrder): Promise<IntakeRow> {
    const [row] = await tx.query<IntakeRow>(
      `INSERT INTO intake (id, company_id, smartrecruiters_order_id, account_id, connection_id, body_hash, kind,
         order_document, correlation_id, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + make_interval(secs => $10))
       ON CONFLICT (company_id, smartrecruiters_order_id) DO NOTHING RETURNING *`,
      [
        order.id,
        order.companyId,
        order.smartrecruitersOrderId,
        order.accountId,
        order.connectionId,
        order.bodyHash,
        order.kind,
        JSON.stringify(order.document),
        correlation.carried(),
        this.config.INTAKE_GRACE_SECONDS,
      ],
    );
    const claimed = row ?? (await this.find(tx, order.companyId, order.smartrecruitersOrderId));
    if (!claimed) throw new ForgottenMeanwhile();
    return claimed;
  }

  /** The row of an order by SmartRecruiters' id of it. */
  async find(tx: Tx, companyId: string, smartrecruitersOrderId: string): Promise<IntakeRow | undefined> {
    const [row] = await tx.query<IntakeRow>(
      'SELECT * FROM intake WHERE company_id = $1 AND smartrecruiters_order_id = $2',
      [companyId, smartrecruitersOrderId],
    );
    return row;
  }

  /** Records what ordering decided, unless a decision is recorded already; `linkHash` is that of an inline order's link. */
  async decide(
    tx: Tx,
    companyId: string,
    id: string,
    decision: 'accepted' | 'rejected' | 'abandoned',
    linkHash: string | null = null,
  ): Promise<IntakeRow> {
    const [row] = await tx.query<IntakeRow>(decideSql, [companyId, id, decision, linkHash]);
    return row ?? (await this.show(tx, companyId, id));
  }

  /** The same of orders without a link, where losing it costs nothing but that ordering, which knows them, is asked once more. */
  async noteDecisions(tx: Tx, decided: readonly Decided[]): Promise<void> {
    const columns = (['companyId', 'id', 'decision'] as const).map((name) => decided.map((one) => one[name]));
    await tx.execute(noteSql, columns);
  }

  /** Where the candidate behind a link returns to, as long as the order is kept. */
  async returnUrl(tx: Tx, linkHash: string): Promise<string | undefined> {
    const [row] = await tx.query<{ url: string | null }>(
      `SELECT order_document ->> 'completedAssessmentCallbackUrl' AS url FROM intake WHERE link_hash = $1`,
      [linkHash],
    );
    return row?.url?.trim();
  }

  /** Empties up to `limit` orders that were decided so many hours ago; their hashes stay, so that repeats are known. */
  async empty(tx: Tx, hours: number, limit: number): Promise<number> {
    return tx.execute(
      `UPDATE intake SET order_document = '{}' WHERE id IN (
         SELECT id FROM intake
         WHERE decided_at < now() - make_interval(hours => $1) AND order_document <> '{}'
         ORDER BY decided_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [hours, limit],
    );
  }

  /** Records a refusal, unless the order was promised or decided meanwhile. */
  async refuse(tx: Tx, companyId: string, id: string, refusal: ProblemMessage): Promise<IntakeRow> {
    const [row] = await tx.query<IntakeRow>(
      `UPDATE intake SET decision = 'refused', decided_at = now(), refusal_document = $3, due_at = NULL
       WHERE company_id = $1 AND id = $2 AND ${undecided} AND promised_at IS NULL RETURNING *`,
      [companyId, id, JSON.stringify(refusal)],
    );
    return row ?? (await this.show(tx, companyId, id));
  }

  /** Forgets an order that came with a token of no authority, as if it had never come, unless it was promised or decided. */
  async forget(tx: Tx, companyId: string, id: string): Promise<void> {
    await tx.execute(
      `DELETE FROM intake WHERE company_id = $1 AND id = $2 AND decided_at IS NULL AND promised_at IS NULL`,
      [companyId, id],
    );
  }

  /** Records that SmartRecruiters is told 202 before there is a decision; from now on the row is due. */
  async promise(tx: Tx, companyId: string, id: string): Promise<IntakeRow> {
    const [row] = await tx.query<IntakeRow>(
      `UPDATE intake SET promised_at = now(), due_at = now()
       WHERE company_id = $1 AND id = $2 AND decided_at IS NULL AND promised_at IS NULL RETURNING *`,
      [companyId, id],
    );
    return row ?? (await this.show(tx, companyId, id));
  }

  private async show(tx: Tx, companyId: string, id: string): Promise<IntakeRow> {
    const [row] = await tx.query<IntakeRow>('SELECT * FROM intake WHERE company_id = $1 AND id = $2', [
      companyId,
      id,
    ]);
    if (!row) throw new Error('an order left the intake');
    return row;
  }
}
