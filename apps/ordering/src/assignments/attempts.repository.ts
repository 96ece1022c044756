import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Assignment } from './assignments.repository.js';
import type { EngineAnswer } from '../engine/engine-answer.js';

/** One try to tell the engine of an order. */
export interface Attempt {
  readonly at: Date;
  readonly attempt: number;
  readonly outcome: EngineAnswer['outcome'];
  readonly duration_ms: number;
  readonly http_status: number | null;
  readonly detail: string | null;
}

/** Every try to tell the engine, with its answer, and once in a row that nobody signed. */
@Injectable()
export class Attempts {
  async record(tx: Tx, assignment: Assignment, answer: EngineAnswer, durationMs: number): Promise<void> {
    // Consent is asked every few seconds: that would be thousands of rows a day for each order.
    if (detailOf(answer) === 'not-sent' && (await this.lastWasSilence(tx, assignment.order_id))) return;
    await tx.execute(
      `INSERT INTO assignment_attempts (order_id, attempt, outcome, duration_ms, http_status, detail)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        assignment.order_id,
        assignment.attempt,
        answer.outcome,
        durationMs,
        answer.httpStatus ?? null,
        detailOf(answer),
      ],
    );
  }

  /** The tries for one order, oldest first. */
  ofOrder(tx: Tx, orderId: string): Promise<Attempt[]> {
    return tx.query<Attempt>(
      `SELECT at, attempt, outcome, duration_ms, http_status, detail FROM assignment_attempts
       WHERE order_id = $1 ORDER BY id`,
      [orderId],
    );
  }

  private async lastWasSilence(tx: Tx, orderId: string): Promise<boolean> {
    const [last] = await tx.query<{ detail: string | null }>(
      'SELECT detail FROM assignment_attempts WHERE order_id = $1 ORDER BY id DESC LIMIT 1',
      [orderId],
    );
    return last?.detail === 'not-sent';
  }
}

function detailOf(answer: EngineAnswer): string | null {
  if (answer.outcome === 'assigned') return null;
  return answer.outcome === 'refused' ? answer.code : answer.detail;
}
