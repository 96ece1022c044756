import { randomUUID } from 'node:crypto';
import type { WebhookType } from '@assay/contracts/consent';
import type { ConnectionHappening, OrderHappening } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';

/** Something an account may want to be told. */
export interface NewWebhook {
  readonly type: WebhookType;
  readonly accountId: string;
  readonly companyId?: string;
  readonly orderId?: string;
  /** Tells this happening from every other one of its type. */
  readonly happening: string;
  readonly data: OrderHappening | ConnectionHappening;
}

/** Owes the account a webhook, in the transaction of what it tells; none where the account is known not to want it. */
export async function addWebhook(tx: Tx, webhook: NewWebhook): Promise<void> {
  const { type, accountId, companyId, orderId, happening, data } = webhook;
  const payload = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
  const added = await tx.execute(
    `INSERT INTO webhooks (id, key, account_id, type, company_id, order_id, payload, due_at, give_up_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, now(), now() + interval '7 days'
     WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE id = $3 AND NOT coalesce($4 = ANY(webhook_types), false))
     ON CONFLICT (key) DO NOTHING`,
    [randomUUID(), `${type}:${happening}`, accountId, type, companyId ?? null, orderId ?? null, payload],
  );
  if (added === 1) tx.wake('webhooks');
}
