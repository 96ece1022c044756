import { Problem } from '@assay/contracts';
import type { WebhookType } from '@assay/contracts/consent';
import type { Webhook, WebhookAttempt, WebhookStatus } from '@assay/contracts/ordering';
import { dueRows, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Place } from '../paging/cursor.js';

/** A webhook in the queue, spelled as in the table. */
export interface WebhookRow {
  readonly account_id: string;
  readonly type: WebhookType;
  readonly company_id: string | null;
  readonly order_id: string | null;
  readonly payload: string;
  readonly created_at: Date;
  readonly due_at: Date | null;
  readonly outcome: Exclude<WebhookStatus, 'due'> | null;
}

/** The queue, fair between accounts: one that is down does not delay another. */
export const webhookRows = dueRows<WebhookRow>({ table: 'webhooks', leaseSeconds: 45, fairBy: 'account_id' });

const condition = `CASE WHEN due_at IS NOT NULL THEN 'due' ELSE outcome END`;

/** What accounts were and are to be told. */
@Injectable()
export class Webhooks {
  /** Up to `limit` webhooks of an account, newest first, from after the given place on. */
  async page(
    tx: Tx,
    accountId: string,
    { status, limit, after }: { status?: WebhookStatus; limit: number; after?: Place },
  ): Promise<Webhook[]> {
    const rows = await tx.query<WebhookRow & { id: string }>(
      `SELECT * FROM webhooks WHERE account_id = $1 AND ($2::text IS NULL OR ${condition} = $2)
         AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
       ORDER BY created_at DESC, id DESC LIMIT $5`,
      [accountId, status ?? null, after?.at ?? null, after?.id ?? null, limit],
    );
    return this.describe(tx, rows);
  }

  /** One webhook, or the problem that there is none. */
  async find(tx: Tx, webhookId: string): Promise<Webhook> {
    const rows = await tx.query<WebhookRow & { id: string }>('SELECT * FROM webhooks WHERE id = $1', [
      webhookId,
    ]);
    const [webhook] = await this.describe(tx, rows);
    if (!webhook) throw new Problem('webhook-not-found', { webhookId });
    return webhook;
  }

  /** Makes a webhook due now and for another week, whatever became of it. */
  async replay(tx: Tx, webhookId: string): Promise<void> {
    await tx.execute(`${again} WHERE id = $1`, [webhookId]);
  }

  /** Makes all of an account's webhooks due that nobody took since then, and says how many. */
  async replayFailed(tx: Tx, accountId: string, since: string): Promise<number> {
    const untaken = `created_at >= $2 AND (outcome IN ('failed', 'gone') OR (due_at > now() AND attempt > 0))`;
    return tx.execute(`${again} WHERE account_id = $1 AND ${untaken}`, [accountId, since]);
  }

  /** Forgets up to `limit` webhooks that nobody is told of any more and that are older than so many days; says how many. */
  async forget(tx: Tx, days: number, limit: number): Promise<number> {
    const over = await tx.query<{ id: string }>(
      `SELECT id FROM webhooks WHERE due_at IS NULL AND created_at < now() - make_interval(days => $1)
       ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [days, limit],
    );
    const ids = over.map(({ id }) => id);
    await tx.execute('DELETE FROM webhook_attempts WHERE webhook_id = ANY($1)', [ids]);
    return tx.execute('DELETE FROM webhooks WHERE id = ANY($1)', [ids]);
  }

  private async describe(tx: Tx, rows: readonly (WebhookRow & { id: string })[]): Promise<Webhook[]> {
    const tries = await tx.query<TryRow>(
      `SELECT webhook_id, at, attempt, duration_ms, http_status, detail FROM (
         SELECT *, row_number() OVER (PARTITION BY webhook_id ORDER BY id DESC) AS place
         FROM webhook_attempts WHERE webhook_id = ANY($1)
       ) newest WHERE place <= 50 ORDER BY id DESC`,
      [rows.map(({ id }) => id)],
    );
    const byWebhook = Map.groupBy(tries, ({ webhook_id: id }) => id);
    return rows.map((row) => webhookOf(row, (byWebhook.get(row.id) ?? []).map(attemptOf)));
  }
}

const again = `UPDATE webhooks SET due_at = now(), leased_until = NULL, outcome = NULL,
  give_up_at = greatest(give_up_at, now() + interval '7 days')`;

interface TryRow {
  readonly webhook_id: string;
  readonly at: Date;
  readonly attempt: number;
  readonly duration_ms: number;
  readonly http_status: number | null;
  readonly detail: string | null;
}

function attemptOf(row: TryRow): WebhookAttempt {
  return {
    at: row.at.toISOString(),
    attempt: row.attempt,
    durationMs: row.duration_ms,
    ...(row.http_status === null ? {} : { httpStatus: row.http_status }),
    ...(row.detail === null ? {} : { detail: row.detail }),
  };
}

function webhookOf(row: WebhookRow & { id: string }, attempts: WebhookAttempt[]): Webhook {
  return {
    webhookId: row.id,
    accountId: row.account_id,
    type: row.type,
    ...(row.company_id === null ? {} : { companyId: row.company_id }),
    ...(row.order_id === null ? {} : { orderId: row.order_id }),
    createdAt: row.created_at.toISOString(),
    status: row.due_at ? 'due' : (row.outcome ?? 'due'),
    ...(row.due_at ? { dueAt: row.due_at.toISOString() } : {}),
    attempts,
  };
}
