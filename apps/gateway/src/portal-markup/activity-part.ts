import type { OrderReply } from '@assay/contracts/ordering';
import { badge, emptyState, table, type Tone } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { PortalView } from './portal-view.js';
import { time, unknownPart } from './portal-words.js';

const tones: Readonly<Record<OrderReply['status'], Tone>> = {
  pending: 'calm',
  'in-progress': 'busy',
  completed: 'good',
  expired: 'bad',
  rejected: 'bad',
};

/** The newest orders and how they stand; no candidate is named, for an admin of an account need not be a recruiter. */
export function activityPart({ orders, texts }: PortalView): Html {
  const { activity, statuses } = texts;
  if (!orders) return unknownPart(texts);
  if (orders.length === 0) return emptyState(activity.none, activity.noneHow);
  const rows = orders.map(({ placedAt, packageName, companyId, status, settledAt }) => [
    time(placedAt, texts),
    html`<strong><bdi>${packageName}</bdi></strong>`,
    html`<bdi>${companyId}</bdi>`,
    badge(statuses[status], tones[status]),
    settledAt === undefined ? activity.notYet : time(settledAt, texts),
  ]);
  const columns = [activity.ordered, activity.package, activity.company, activity.stands, activity.settled];
  return table(activity.table, columns, rows);
}
