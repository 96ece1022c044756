import { randomUUID } from 'node:crypto';
import type { WebhookType } from '@assay/contracts/consent';
import type { ConnectionHappening, ConnectionHealth, OrderHappening } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';

/** Something an account may want to be told. */
export interface NewWebhook {
  readonly type: WebhookType;
  readonly accountId: string;
  readonly companyId?: string;
  readonly orderId?: string;
  /** Tells this happening from every other one of its type. */
  readonly happening: string;
  readonly data: OrderHappening | ConnectionHappening | ConnectionHealth;
}

/** Owes the account a webhook, in the transaction of what it tells; where the account is known not to want it, it is kept unsent. */
export async function addWebhook(tx: Tx, webhook: NewWebhook): Promise<void> {
  const statement = `WITH kept AS (${insertWebhooks('$1')} RETURNING due_at) SELECT 1 FROM kept WHERE due_at IS NOT NULL`;
  const owed = await tx.query(statement, [webhooksAsRows([webhook])]);
  if (owed.length > 0) tx.wake('webhooks');
}

/** SQL that keeps the webhooks of a parameter, as `webhooksAsRows` makes it, and owes those that are wanted; none where the condition is false. */
export function insertWebhooks(parameter: string, condition = 'true'): string {
  // Whatever happens to an order is told in the way that began when it was placed.
  return `INSERT INTO webhooks (id, key, account_id, type, company_id, order_id, payload, correlation_id, due_at, give_up_at, outcome)
    SELECT w.id, w.key, w.account_id, w.type, w.company_id, w.order_id, w.payload,
      coalesce((SELECT o.correlation_id FROM assignments o WHERE o.order_id = w.order_id), w.correlation_id),
      CASE WHEN wanted THEN now() END, now() + interval '7 days', CASE WHEN NOT wanted THEN 'unwanted' END
    FROM jsonb_to_recordset(${parameter}::jsonb) AS w (
        id uuid, key text, account_id text, type text, company_id text, order_id uuid, payload text,
        correlation_id text)
      LEFT JOIN accounts a ON a.id = w.account_id
      CROSS JOIN LATERAL (SELECT a.id IS NULL OR w.type = 'candidate.erased' OR coalesce(w.type = ANY(a.webhook_types), false) AS wanted) known
    WHERE ${condition}
    ON CONFLICT (key) DO NOTHING`;
}

/** Webhooks as the JSON of the rows they become. */
export function webhooksAsRows(webhooks: readonly NewWebhook[]): string {
  const timestamp = new Date().toISOString();
  return JSON.stringify(
    webhooks.map(({ type, accountId, companyId, orderId, happening, data }) => ({
      id: randomUUID(),
      key: `${type}:${happening}`,
      account_id: accountId,
      type,
      company_id: companyId ?? null,
      order_id: orderId ?? null,
      payload: JSON.stringify({ type, timestamp, data }),
      correlation_id: correlation.carried(),
    })),
  );
}
