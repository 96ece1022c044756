import type { OrderView } from '@assay/contracts/ordering';

const isOpen = `o.status IN ('pending', 'in-progress')`;
const owed = 'SELECT a.order_id FROM assignments a WHERE a.due_at IS NOT NULL';
// Under way is not failed; every lease before that one was a try that came to nothing.
const failed = 'a.attempt > CASE WHEN a.leased_until > now() THEN 1 ELSE 0 END';
const recently = `o.placed_at > now() - interval '30 days'`;

/** What is true of the orders `o` in each view; what is over for long is nobody's work any more. */
export const viewConditions: Readonly<Record<OrderView, string>> = {
  'not-invited': `o.invitation = 'due' AND ${isOpen} AND o.placed_at < now() - interval '1 minute'`,
  'mail-bounced': `o.invitation IN ('failed', 'bounced') AND (o.rejected_for_address OR ${isOpen}) AND ${recently}`,
  'being-prepared': `${isOpen} AND o.id IN (${owed})`,
  'engine-not-answering': `${isOpen} AND o.id IN (${owed} AND ${failed})`,
  'expiring-today': `${isOpen} AND o.id IN (SELECT d.id FROM deadlines d WHERE d.due_at < now() + interval '1 day')`,
  refused: `o.status = 'rejected' AND ${recently}`,
};
