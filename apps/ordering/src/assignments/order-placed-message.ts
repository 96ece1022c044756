import type { OrderToAssess } from '@assay/contracts/ordering';
import type { Account } from '../accounts/account.entity.js';
import { languageOf } from '../orders/language-of.js';
import type { Order } from '../orders/order.entity.js';

/**
 * The body of the `order.placed` webhook; the same bytes at every try, so that an engine may compare them.
 *
 * An order that is taken while applying names the address to which the engine sends the candidate's browser when done.
 */
export function orderPlacedMessage(order: Order, account: Account, returnUrl?: string): string {
  const { companyId, accountId, packageId, firstName, lastName, email, jobId, fields } = order;
  const data: OrderToAssess = {
    orderId: order.id,
    accountId,
    companyId,
    packageId,
    assessments: order.assessments.map(({ id, name }) => ({ id, name })),
    candidate: { firstName, lastName, email, language: languageOf(order, account) },
    jobId,
    fields,
    ...(order.profileUrl === null ? {} : { profileUrl: order.profileUrl }),
    ...(returnUrl === undefined ? {} : { kind: order.kind, returnUrl }),
  };
  return JSON.stringify({ type: 'order.placed', timestamp: order.placedAt.toISOString(), data });
}
