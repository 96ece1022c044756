import { randomUUID } from 'node:crypto';
import type { WebhookType } from '@assay/contracts/consent';
import type { ConnectionHappening, ConnectionHealth, OrderHappening } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';

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

/** Owes the account a webhook, in the transaction of what it tells; none where the account is known not to want it. */
export async function addWebhook(tx: Tx, webhook: NewWebhook): Promise<void> {
  const added = await tx.execute(insertWebhooks('$1'), [webhooksAsRows([webhook])]);
  if (added > 0) tx.wake('webhooks');
}

/** SQL that owes the webhooks of a parameter, as `webhooksAsRows` makes it; none of them where the condition is false. */
export function insertWebhooks(parameter: string, condition = 'true'): string {
  return `INSERT INTO webhooks (id, key, account_id, type, company_id, order_id, payload, due_at, give_up_at)
    SELECT w.*, now(), now() + interval '7 days'
    FROM jsonb_to_recordset(${parameter}::jsonb) AS w (
      id uuid, key text, account_id text, type text, company_id text, order_id uuid, payload text)
    WHERE ${condition} AND NOT EXISTS (
      SELECT 1 FROM accounts a WHERE a.id = w.account_id AND NOT coalesce(w.type = ANY(a.webhook_types), false))
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
    })),
  );
}
