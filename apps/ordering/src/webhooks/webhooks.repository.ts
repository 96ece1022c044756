import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import type { WebhookType } from '@assay/contracts/consent';
import type {
  EventSelection,
  ToldType,
  Webhook,
  WebhookAttempt,
  WebhookSelection,
  WebhookStatus,
} from '@assay/contracts/ordering';
import { dueRows, type Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { Place } from '../paging/cursor.js';
import { pageOfEvents, pageOfTold, settledMoment, toldById } from './told-sql.js';
import { triesOf } from './webhook-tries.js';

/** A webhook in the queue, spelled as in the table. */
export interface WebhookRow {
  readonly account_id: string;
  readonly type: WebhookType | 'webhook.test';
  readonly company_id: string | null;
  readonly order_id: string | null;
  readonly payload: string;
  readonly created_at: Date;
  readonly due_at: Date | null;
  readonly outcome: Exclude<WebhookStatus, 'due'> | null;
}

/** The queue, fair between accounts: one that is down does not delay another. */
export const webhookRows = dueRows<WebhookRow>({ table: 'webhooks', leaseSeconds: 45, fairBy: 'account_id' });

/** What was or is to be told, whatever queue it is in. */
interface ToldRow extends Omit<WebhookRow, 'type' | 'payload'> {
  readonly id: string;
  readonly type: ToldType;
  readonly payload: string | null;
}

/** Which of what an account was told, newest first, from after a place on. */
export type Told = Omit<WebhookSelection, 'cursor' | 'limit'> & {
  readonly limit: number;
  readonly after?: Place;
};

// A moment is set before it can be seen as that of a running transaction.
const overtakingSeconds = 10;
// Of another login that may become our role, as while logins are changed, only that a transaction runs is told. None of ours
// runs for so long: a statement ends after 5 s, and a transaction that waits for the next one after 10 s.
const hiddenSeconds = 60;

/** What accounts were and are to be told. */
@Injectable()
export class Webhooks {
  /** Up to `limit` of what an account was told, newest first, from after the given place on. */
  async page(tx: Tx, accountId: string, told: Told): Promise<Webhook[]> {
    const { status, type, orderId, createdAfter, createdBefore, after, limit } = told;
    const rows = await tx.query<ToldRow>(pageOfTold, [
      accountId,
      status ?? null,
      type ?? null,
      orderId ?? null,
      createdAfter ?? null,
      createdBefore ?? null,
      after?.at ?? null,
      after?.id ?? null,
      limit,
    ]);
    return this.describe(tx, rows);
  }

  /** The moment before which nothing more can be told, asked before `events` in a transaction of its own. */
  async settled(tx: Tx, afterSeconds = overtakingSeconds): Promise<Date> {
    // Since when others run is told to the login alone, and to no role that it takes.
    await tx.query(`SELECT set_config('role', 'none', true)`);
    const [row] = await tx.query<{ settled: Date }>(settledMoment, [
      afterSeconds,
      Math.max(hiddenSeconds, afterSeconds),
    ]);
    return row?.settled ?? new Date(0);
  }

  /** Up to `limit` of what one account or all were told, oldest first, from a moment or a place on and before a moment. */
  async events(
    tx: Tx,
    { accountId, since, limit }: Pick<EventSelection, 'accountId' | 'since'> & { readonly limit: number },
    after?: Place,
    before = new Date(),
  ): Promise<Webhook[]> {
    const parameters = [since ?? null, after?.at ?? null, after?.id ?? null, limit, before];
    const own = accountId === undefined ? [] : [accountId];
    const rows = await tx.query<ToldRow>(pageOfEvents(own.length > 0), [...parameters, ...own]);
    return this.describe(tx, rows);
  }

  /** One webhook, or the problem that there is none. */
  async find(tx: Tx, webhookId: string): Promise<Webhook> {
    const rows = await tx.query<ToldRow>(toldById, [webhookId]);
    const [webhook] = await this.describe(tx, rows);
    if (!webhook) throw new Problem('webhook-not-found', { webhookId });
    return webhook;
  }

  /** Makes a webhook due now and for another week, whatever became of it. */
  async replay(tx: Tx, webhookId: string): Promise<void> {
    await tx.execute(`UPDATE webhooks SET ${again} WHERE id = $1`, [webhookId]);
    const [assignment] = await tx.query<{ status: string; replayed: boolean }>(
      `WITH replayed AS (UPDATE assignments a SET ${again} FROM orders o WHERE a.id = $1 AND o.id = a.order_id AND ${isOpen} RETURNING 1)
       SELECT o.status, EXISTS (SELECT 1 FROM replayed) AS replayed
         FROM assignments a JOIN orders o ON o.id = a.order_id WHERE a.id = $1`,
      [webhookId],
    );
    if (assignment && !assignment.replayed) throw new Problem('order-closed', { status: assignment.status });
  }

  /** Makes all of an account's webhooks due that nobody took since then, or all; says how many. */
  async replaySince(tx: Tx, accountId: string, since: string, alsoTaken: boolean): Promise<number> {
    const parameters = [accountId, since, alsoTaken];
    const webhooks = await tx.execute(
      `UPDATE webhooks SET ${again} WHERE account_id = $1 AND created_at >= $2
         AND (($3 AND outcome = 'delivered') OR outcome IN ('failed', 'gone') OR (due_at > now() AND attempt > 0))`,
      parameters,
    );
    const assignments = await tx.execute(
      `UPDATE assignments a SET ${again} FROM orders o WHERE o.id = a.order_id AND a.account_id = $1 AND a.created_at >= $2
         AND ${isOpen} AND (($3 AND a.outcome = 'assigned') OR a.outcome = 'dead' OR (a.due_at > now() AND a.attempt > 0))`,
      parameters,
    );
    return webhooks + assignments;
  }

  /** Owes the account a webhook that tells of nothing, whether it wants any or not, and once under one id; returns the id. */
  async addTest(tx: Tx, accountId: string, id: string = randomUUID()): Promise<string> {
    const payload = { type: 'webhook.test', timestamp: new Date().toISOString(), data: { accountId } };
    await tx.execute(
      `INSERT INTO webhooks (id, key, account_id, type, payload, correlation_id, due_at, give_up_at)
       VALUES ($1, $2, $3, 'webhook.test', $4, $5, now(), now() + interval '1 hour') ON CONFLICT DO NOTHING`,
      [id, `webhook.test:${id}`, accountId, JSON.stringify(payload), correlation.carried()],
    );
    return id;
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

  private async describe(tx: Tx, rows: readonly ToldRow[]): Promise<Webhook[]> {
    const tries = await triesOf(tx, rows);
    return rows.map((row) => webhookOf(row, tries.get(row.id) ?? []));
  }
}

const again = `due_at = now(), leased_until = NULL, outcome = NULL,
  give_up_at = greatest(give_up_at, now() + interval '7 days')`;
// Nobody takes an order that is over.
const isOpen = `o.status IN ('pending', 'in-progress')`;

function webhookOf(row: ToldRow, attempts: WebhookAttempt[]): Webhook {
  return {
    webhookId: row.id,
    accountId: row.account_id,
    type: row.type,
    ...(row.company_id === null ? {} : { companyId: row.company_id }),
    ...(row.order_id === null ? {} : { orderId: row.order_id }),
    createdAt: row.created_at.toISOString(),
    status: row.due_at ? 'due' : (row.outcome ?? 'due'),
    ...(row.due_at ? { dueAt: row.due_at.toISOString() } : {}),
    ...(row.payload === null ? {} : { payload: row.payload }),
    attempts,
  };
}
