import type { OrderFacts } from './facts.js';
import type { Mail } from './product/mailbox.js';
import type { Product } from './product/product.js';

/** The invitations that the candidate of an order has got. */
export function lettersOf({ mailbox }: Product, { email }: OrderFacts): Mail[] {
  return mailbox.mails.filter(({ to, invites }) => invites && to.toLowerCase() === email);
}
