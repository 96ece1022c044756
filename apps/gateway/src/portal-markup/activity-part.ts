import type { OrderReply } from '@assay/contracts/ordering';
import { badge, emptyState, table, type Tone } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { PortalView } from './portal-view.js';
import { time, unknownPart } from './portal-words.js';

const states: Readonly<Record<OrderReply['status'], readonly [string, Tone]>> = {
  pending: ['Invited', 'calm'],
  'in-progress': ['Started', 'busy'],
  completed: ['Completed', 'good'],
  expired: ['Expired', 'bad'],
  rejected: ['Refused', 'bad'],
};

/** The newest orders and how they stand; no candidate is named, for an admin of an account need not be a recruiter. */
export function activityPart({ orders }: PortalView): Html {
  if (!orders) return unknownPart;
  if (orders.length === 0) return emptyState('Nothing was ordered yet.', 'Orders appear here as they come.');
  const rows = orders.map(({ placedAt, packageName, companyId, status, settledAt }) => [
    time(placedAt),
    html`<strong>${packageName}</strong>`,
    companyId,
    badge(...states[status]),
    settledAt === undefined ? 'not yet' : time(settledAt),
  ]);
  const columns = ['Ordered', 'Package', 'Company', 'How it stands', 'SmartRecruiters has the end'];
  return table('The newest orders', columns, rows);
}
