import { randomUUID } from 'node:crypto';
import type { WebhookType } from '@assay/contracts';
import type { HistoryEntry } from '../orders/order-history.js';
import type { Order } from '../orders/order.entity.js';
import type { NewWebhook } from './add-webhook.js';

/** What a line of an order's history means to the account; each line is written once, so each is told once. */
const typesOfKinds: Readonly<Record<string, WebhookType>> = {
  'order-refused': 'order.rejected',
  'order-rejected': 'order.rejected',
  'order-expired': 'order.expired',
  'result-recorded': 'result.recorded',
  'candidate-invited': 'invitation.sent',
  'invitation-failed': 'invitation.bounced',
  'invitation-bounced': 'invitation.bounced',
  'submission-failed': 'submission.failed',
};

/** Happens once to an order, whatever is written about it. */
const typesOfStatuses: Partial<Record<Order['status'], WebhookType>> = {
  'in-progress': 'order.started',
  completed: 'order.completed',
};

/** What the account is to be told of a change of an order: ids and standing, no names and no addresses. */
export function orderWebhooks(order: Order, entries: readonly HistoryEntry[]): NewWebhook[] {
  if (entries.length === 0) return [];
  const once = typesOfStatuses[order.status];
  return [
    ...(once === undefined ? [] : [webhookOf(order, once, order.id)]),
    ...entries.flatMap((entry) => {
      const type = typeOf(order, entry);
      return type === undefined ? [] : [webhookOf(order, type, randomUUID(), entry)];
    }),
  ];
}

// An order that shares another one's assessment stands like that one.
function typeOf({ status }: Order, { kind }: HistoryEntry): WebhookType | undefined {
  if (kind === 'order-followed' && status === 'rejected') return 'order.rejected';
  if (kind === 'order-followed' && status === 'expired') return 'order.expired';
  return typesOfKinds[kind];
}

function webhookOf(order: Order, type: WebhookType, happening: string, entry?: HistoryEntry): NewWebhook {
  const { id: orderId, accountId, companyId, packageId, smartrecruitersOrderId, status, revision } = order;
  return {
    type,
    accountId,
    companyId,
    orderId,
    happening,
    data: {
      orderId,
      accountId,
      companyId,
      packageId,
      smartrecruitersOrderId,
      status,
      revision,
      ...moments(order),
      ...(order.resultVersion > 0 ? { resultVersion: order.resultVersion } : {}),
      ...(entry && withReason.includes(type) ? { reason: entry.text } : {}),
    },
  };
}

const withReason: readonly WebhookType[] = ['order.rejected', 'invitation.bounced', 'submission.failed'];

function moments({ startedAt, completedAt, expiresAt, invitedAt }: Order): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ startedAt, completedAt, expiresAt, invitedAt }).flatMap(([name, moment]) =>
      moment ? [[name, moment.toISOString()]] : [],
    ),
  );
}
