import type { InvitationStatus, OrderKind } from '@assay/contracts/ordering';
import { type AssessmentProgress, type OrderStatus, reopen } from '@assay/orders';

/** What of an order the candidate's doing moves. */
interface Standing {
  readonly status: OrderStatus;
  readonly assessments: AssessmentProgress[];
  readonly startedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** SmartRecruiters is owed the final status once more. */
export const unsettled = { settledVersion: null, settledAt: null } as const;

/** What changes when an order that is over goes on where it was. */
export function reopened({ status, assessments, startedAt }: Standing) {
  return {
    status: startedAt ? ('in-progress' as const) : ('pending' as const),
    assessments: reopen(assessments, status),
    reason: null,
    rejectedForAddress: false,
    ...unsettled,
  };
}

/** What happens once in the life of an order, as webhooks call it. */
export type Milestone = 'order.started' | 'order.completed';

type Milestones = Partial<Pick<Standing, 'status' | 'startedAt'> & { readonly completedAt: Date | null }>;

/** What an order reaches for the first time by a change. */
export function milestones(before: Milestones, { status, startedAt, completedAt }: Milestones): Milestone[] {
  const starts = status === 'in-progress' && startedAt && !before.startedAt;
  const completes = status === 'completed' && completedAt && !before.completedAt;
  return [
    ...(starts ? (['order.started'] as const) : []),
    ...(completes ? (['order.completed'] as const) : []),
  ];
}

/** True when nothing is left for the one order to take over from the other. */
export function standsLike(order: Standing, other: Standing): boolean {
  const of = ({ status, assessments, expiresAt }: Standing) =>
    JSON.stringify({ status, assessments, expiresAt });
  return of(order) === of(other);
}

/** Whether the candidate is still to be written to: nobody is invited to what is over, and again when it goes on. */
export function invitationOf({
  isOpen,
  invitation,
  kind,
}: {
  readonly isOpen: boolean;
  readonly invitation: InvitationStatus;
  readonly kind: OrderKind;
}): InvitationStatus {
  if (invitation === 'due' && !isOpen) return 'not-needed';
  return invitation === 'not-needed' && isOpen && kind === 'manual' ? 'due' : invitation;
}

/** True when the address was corrected since this revision of it; one that is not told counts as the present one. */
export function hasOtherAddress(
  order: { readonly addressRevision: number },
  addressRevision = order.addressRevision,
): boolean {
  return addressRevision < order.addressRevision;
}
