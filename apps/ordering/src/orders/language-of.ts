import { languageTag } from '@assay/orders';
import type { Account } from '../accounts/account.entity.js';
import type { Order } from './order.entity.js';

/** The language the candidate is addressed in: theirs where it is one, else the account's, else English. */
export function languageOf(order: Order, account: Account): string {
  return languageTag(order.language ?? '') ?? languageTag(account.language ?? '') ?? 'en';
}
