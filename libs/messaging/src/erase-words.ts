import type { Erasing } from '@assay/persistence';

const reworded = `jsonb_set(envelope, '{data,reason}', '"(erased)"')`;
const ofOrders = `envelope -> 'data' ->> 'orderId' = ANY ($1::text[]) AND envelope -> 'data' ? 'reason'`;

/** Erases what others said of these orders from events that wait, or that could not be consumed: all else there are ids. */
export const wordsOfOrders: readonly Erasing[] = [
  ['outbox', `UPDATE outbox SET envelope = ${reworded} WHERE ${ofOrders}`],
  ['dead_letters', `UPDATE dead_letters SET envelope = ${reworded}, reason = '(erased)' WHERE ${ofOrders}`],
];
