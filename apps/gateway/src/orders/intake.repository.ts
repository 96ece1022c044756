import type { ProblemMessage } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import type { OrderBody } from '@assay/smartrecruiters';
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
  readonly order_document: OrderBody;
  readonly correlation_id: string;
  readonly received_at: Date;
  /** When SmartRecruiters was told 202 without a decision: a refusal can no longer be the answer. */
  readonly promised_at: Date | null;
  readonly decision: 'accepted' | 'rejected' | 'refused' | null;
  readonly refusal_document: ProblemMessage | null;
}

/** The orders that were received, each once, and what became of them. */
@Injectable()
export class Intake {
  constructor(private readonly config: GatewayConfig) {}

  /** The row of this order: a new one, or the one that is already there. */
  async claim(tx: Tx, order: ReceivedOrder): Promise<IntakeRow> {
    const [row] = await tx.query<IntakeRow>(
      `INSERT INTO intake (id, company_id, smartrecruiters_order_id, account_id, connection_id, body_hash,
         order_document, correlation_id, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(secs => $9))
       ON CONFLICT (company_id, smartrecruiters_order_id) DO NOTHING RETURNING *`,
      [
        order.id,
        order.companyId,
        order.smartrecruitersOrderId,
        order.accountId,
        order.connectionId,
        order.bodyHash,
        JSON.stringify(order.document),
        correlation.id(),
        this.config.INTAKE_GRACE_SECONDS,
      ],
    );
    const claimed = row ?? (await this.find(tx, order.companyId, order.smartrecruitersOrderId));
    if (!claimed) throw new Error('an order is neither new nor there');
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

  /** Records what ordering decided, unless a decision is recorded already. */
  async decide(tx: Tx, companyId: string, id: string, decision: 'accepted' | 'rejected'): Promise<IntakeRow> {
    await tx.execute(
      `UPDATE intake SET decision = $3, decided_at = now(), due_at = NULL
       WHERE company_id = $1 AND id = $2 AND decided_at IS NULL`,
      [companyId, id, decision],
    );
    return this.show(tx, companyId, id);
  }

  /** Records a refusal, unless the order was promised or decided meanwhile. */
  async refuse(tx: Tx, companyId: string, id: string, refusal: ProblemMessage): Promise<IntakeRow> {
    await tx.execute(
      `UPDATE intake SET decision = 'refused', decided_at = now(), refusal_document = $3, due_at = NULL
       WHERE company_id = $1 AND id = $2 AND decided_at IS NULL AND promised_at IS NULL`,
      [companyId, id, JSON.stringify(refusal)],
    );
    return this.show(tx, companyId, id);
  }

  /** Records that SmartRecruiters is told 202 before there is a decision; from now on the row is due. */
  async promise(tx: Tx, companyId: string, id: string): Promise<IntakeRow> {
    await tx.execute(
      `UPDATE intake SET promised_at = now(), due_at = now()
       WHERE company_id = $1 AND id = $2 AND decided_at IS NULL AND promised_at IS NULL`,
      [companyId, id],
    );
    return this.show(tx, companyId, id);
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
