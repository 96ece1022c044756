// Written from what recruiters were promised, and not from the table of the product.
const next: Readonly<Record<string, readonly string[]>> = {
  pending: ['in-progress', 'completed', 'expired', 'rejected'],
  'in-progress': ['completed', 'expired', 'rejected'],
  expired: ['completed'],
  completed: [],
  rejected: [],
};

/** Whether an order that stood so may stand so some time later. */
export function mayFollow(before: string, after: string): boolean {
  if (before === after) return true;
  return (next[before] ?? []).some((step) => step === after || mayFollow(step, after));
}

/** Statuses after which SmartRecruiters hears of no other, but of a result. */
export const finalThere: ReadonlySet<unknown> = new Set(['COMPLETED', 'REJECTED', 'EXPIRED']);
