import type { ReportAsker } from '@assay/contracts';
import { randomUUID } from 'node:crypto';
import type { WebhookType } from '@assay/contracts/consent';
import type {
  HistoryKind,
  OrderHappening,
  OrderMishap,
  ReportAccessRequest,
} from '@assay/contracts/ordering';
import type { VisitedReport } from '@assay/contracts/results';
import type { HistoryEntry } from './order-history.js';
import type { Order } from '../orders/order.entity.js';
import type { NewWebhook } from '../webhooks/add-webhook.js';

/** What a line of an order's history means to the account; each line is written once, so each is told once. */
const typesOfKinds: Readonly<Record<HistoryKind, WebhookType | null>> = {
  'order-placed': null,
  'order-refused': 'order.rejected',
  'order-rejected': 'order.rejected',
  'refusal-promised': null,
  'possible-duplicate': null,
  'order-part-clipped': null,
  'order-part-left-out': null,
  'order-part-taken-as-text': null,
  'order-part-cleaned': null,
  // By how the order stands then: see typeOf.
  'order-followed': null,
  // Told as milestones, whatever led to them.
  'order-started': null,
  'order-progressed': null,
  'order-expired': 'order.expired',
  'order-settled': null,
  'deadline-changed': null,
  'time-zone-noted': null,
  'candidate-invited': 'invitation.sent',
  'invitation-failed': 'invitation.bounced',
  'invitation-bounced': 'invitation.bounced',
  'address-corrected': null,
  'invitation-resent': null,
  'link-read': null,
  'order-cancelled': 'order.rejected',
  'result-recorded': 'result.recorded',
  'submission-failed': 'submission.failed',
  'candidate-erased': 'candidate.erased',
};

/** What the account is to be told of a change of an order: ids and standing, no names and no addresses. */
export function orderWebhooks(order: Order, entries: readonly HistoryEntry[]): NewWebhook[] {
  return [
    ...order.reached.map((type) => webhookOf(order, type, order.id, happeningOf(order))),
    ...entries.flatMap((entry) => {
      const type = typeOf(order, entry);
      return type === null ? [] : [webhookOf(order, type, randomUUID(), tellOf(order, type, entry))];
    }),
  ];
}

/** What the account is to be told of a look at an order's result, or of whoever asks for one. */
export function visitWebhook(
  order: Order,
  { linkId, visit }: VisitedReport,
  asker: ReportAsker | undefined,
): NewWebhook {
  const type = visit === 'viewed' ? 'result.viewed' : 'report.access-requested';
  const data: ReportAccessRequest = { ...happeningOf(order), linkId, ...(asker ? { asker } : {}) };
  return webhookOf(order, type, randomUUID(), data);
}

// An order that shares another one's assessment stands like that one.
function typeOf({ status }: Order, { kind }: HistoryEntry): WebhookType | null {
  if (kind === 'order-followed' && status === 'rejected') return 'order.rejected';
  if (kind === 'order-followed' && status === 'expired') return 'order.expired';
  return typesOfKinds[kind];
}

function tellOf(order: Order, type: WebhookType, { text }: HistoryEntry): OrderHappening | OrderMishap {
  return withReason.includes(type) ? { ...happeningOf(order), reason: text } : happeningOf(order);
}

const withReason: readonly WebhookType[] = ['order.rejected', 'invitation.bounced', 'submission.failed'];

function webhookOf(
  { id: orderId, accountId, companyId }: Order,
  type: WebhookType,
  happening: string,
  data: OrderHappening,
): NewWebhook {
  return { type, accountId, companyId, orderId, happening, data };
}

function happeningOf(order: Order): OrderHappening {
  const { id: orderId, accountId, companyId, packageId, smartrecruitersOrderId, status, revision } = order;
  return {
    orderId,
    accountId,
    companyId,
    packageId,
    smartrecruitersOrderId,
    status,
    revision,
    ...moments(order),
    ...(order.resultVersion > 0 ? { resultVersion: order.resultVersion } : {}),
  };
}

function moments({ startedAt, completedAt, expiresAt, invitedAt }: Order): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ startedAt, completedAt, expiresAt, invitedAt }).flatMap(([name, moment]) =>
      moment ? [[name, moment.toISOString()]] : [],
    ),
  );
}
