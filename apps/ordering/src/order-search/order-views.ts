import type { CountViewsRequest, OrderView } from '@assay/contracts/ordering';

const isOpen = `o.status IN ('pending', 'in-progress')`;
const owed = 'SELECT a.order_id FROM assignments a WHERE a.due_at IS NOT NULL';
// Under way is not failed; every lease before that one was a try that came to nothing.
const failed = 'a.attempt > CASE WHEN a.leased_until > now() THEN 1 ELSE 0 END';
const expiring = `SELECT d.id FROM deadlines d WHERE d.due_at < now() + interval '1 day'`;
const recently = `o.placed_at > now() - interval '30 days'`;

/** What is true of the orders `o` in each view; what is over for long is nobody's work any more. */
export const viewConditions: Readonly<Record<OrderView, string>> = {
  'not-invited': `o.invitation = 'due' AND ${isOpen} AND o.placed_at < now() - interval '1 minute'`,
  'mail-bounced': `o.invitation IN ('failed', 'bounced') AND (o.rejected_for_address OR ${isOpen}) AND ${recently}`,
  'being-prepared': `${isOpen} AND o.id IN (${owed})`,
  'engine-not-answering': `${isOpen} AND o.id IN (${owed} AND ${failed})`,
  'expiring-today': `${isOpen} AND o.id IN (${expiring})`,
  refused: `o.status = 'rejected' AND ${recently}`,
};

// What is due of one account is soon found; to look for all its open orders instead costs more than all other views.
const viewConditionsOfAccounts: Readonly<Partial<Record<OrderView, string>>> = {
  'being-prepared': `${isOpen} AND o.id IN (${owed} AND a.account_id = ANY ($2))`,
  'engine-not-answering': `${isOpen} AND o.id IN (${owed} AND ${failed} AND a.account_id = ANY ($2))`,
  // As an array, so that it is looked for first, in the order of the index.
  'expiring-today': `${isOpen} AND o.id = ANY (ARRAY(${expiring}))`,
};

/** Counts the orders in the view, up to `$1`, of the accounts `$2` or of all: what is not asked for does not stand in the plan. */
export function viewCountSql(view: OrderView, isOfAccounts: boolean): string {
  const condition = isOfAccounts
    ? `${viewConditionsOfAccounts[view] ?? viewConditions[view]} AND o.account_id = ANY ($2)`
    : viewConditions[view];
  return `SELECT count(*)::int AS count FROM (SELECT 1 FROM orders o WHERE ${condition} LIMIT $1) counted`;
}

/** The accounts whose orders are counted, or nothing for all; one that is named counts only where it is among those that may be seen. */
export function accountsOf({ accountId, accountIds }: CountViewsRequest): string[] | undefined {
  if (accountId === undefined) return accountIds;
  return (accountIds ?? [accountId]).filter((one) => one === accountId);
}
