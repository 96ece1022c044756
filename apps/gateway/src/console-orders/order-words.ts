import type { InvitationStatus, OrderReply } from '@assay/contracts/ordering';
import type { OrderStatus } from '@assay/orders';
import type { Html } from '@assay/runtime';
import { badge, type Tone } from '../console-markup/console-parts.js';

const statuses: Readonly<Record<OrderStatus, readonly [words: string, tone: Tone]>> = {
  pending: ['Not started', 'plain'],
  'in-progress': ['In progress', 'busy'],
  completed: ['Completed', 'good'],
  expired: ['Expired', 'bad'],
  rejected: ['Rejected', 'bad'],
};

const invitations: Readonly<Record<InvitationStatus, readonly [words: string, tone: Tone]>> = {
  due: ['Invitation is being sent', 'busy'],
  sent: ['Invitation sent', 'good'],
  failed: ['Invitation failed', 'bad'],
  bounced: ['Invitation came back', 'bad'],
  'not-needed': ['No invitation needed', 'plain'],
};

export function statusBadge({ status }: Pick<OrderReply, 'status'>): Html {
  return badge(...statuses[status]);
}

export function invitationBadge({ invitation }: Pick<OrderReply, 'invitation'>): Html {
  return badge(...invitations[invitation]);
}

/** The views beside the search box. */
export const orderViews: readonly (readonly [view: string, words: string])[] = [
  ['', 'All orders'],
  ...Object.entries(statuses).map(([status, [words]]) => [status, words] as const),
];
