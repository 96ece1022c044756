import type { InvitationStatus, OrderReply, OrderView } from '@assay/contracts/ordering';
import type { SubmissionView } from '@assay/contracts/results';
import { badge, type Tone } from '@assay/look';
import type { OrderStatus } from '@assay/orders';
import type { Html } from '@assay/runtime';

const statuses: Readonly<Record<OrderStatus, readonly [words: string, tone: Tone]>> = {
  pending: ['Not started', 'calm'],
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
  'not-needed': ['No invitation needed', 'calm'],
};

/** Views as people call them: what somebody may have to look at. */
export const viewWords: Readonly<Record<OrderView | SubmissionView, string>> = {
  'not-invited': 'Not invited',
  'mail-bounced': 'Mail came back',
  'being-prepared': 'Being prepared',
  'engine-not-answering': 'Engine silent',
  'expiring-today': 'Expiring today',
  refused: 'Refused',
  'stuck-at-smartrecruiters': 'Stuck at SmartRecruiters',
  parked: 'Parked',
  'dead-lettered': 'Given up',
};

/** The states of an order as people call them. */
export const statusWords: readonly (readonly [status: string, words: string])[] = Object.entries(
  statuses,
).map(([status, [words]]) => [status, words]);

export function statusBadge({ status }: Pick<OrderReply, 'status'>): Html {
  return badge(...statuses[status]);
}

export function invitationBadge({ invitation }: Pick<OrderReply, 'invitation'>): Html {
  return badge(...invitations[invitation]);
}
