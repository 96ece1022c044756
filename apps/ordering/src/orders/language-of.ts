import { languageTag } from '@assay/orders';
import type { Account } from '../accounts/account.entity.js';
import type { Order } from './order.entity.js';

/** The languages that the order of a candidate and its account say; what is no language is left out. */
export interface SaidLanguages {
  readonly own: string | undefined;
  readonly account: string | undefined;
}

export function languagesOf(order: Order, account: Account): SaidLanguages {
  return { own: languageTag(order.language ?? ''), account: languageTag(account.language ?? '') };
}

/** The language the candidate is addressed in: theirs where it is one, else the account's, else English. */
export function languageOf(order: Order, account: Account): string {
  const said = languagesOf(order, account);
  return said.own ?? said.account ?? 'en';
}
