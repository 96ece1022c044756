import type { Erasing } from '@assay/persistence';
import type { Exporting } from './export-from.js';

const reworded = `jsonb_set(envelope, '{data,reason}', '"(erased)"')`;
const ofOrders = `envelope -> 'data' ->> 'orderId' = ANY ($1::text[]) AND envelope -> 'data' ? 'reason'`;

/** Erases what others said of these orders from events that wait, or that could not be consumed: all else there are ids. */
export const wordsOfOrders: readonly Erasing[] = [
  ['outbox', `UPDATE outbox SET envelope = ${reworded} WHERE ${ofOrders}`],
  ['dead_letters', `UPDATE dead_letters SET envelope = ${reworded}, reason = '(erased)' WHERE ${ofOrders}`],
];

// There $1 are ids of orders as such.
const ofTraces = ofOrders.replace('$1', '$1::uuid[]');

/** The same words, told. */
export const toldOfOrders: readonly Exporting[] = [
  ['outbox', `SELECT id::text, to_jsonb(o) FROM outbox o WHERE ${ofTraces}`],
  ['dead_letters', `SELECT consumer || event_id, to_jsonb(d) FROM dead_letters d WHERE ${ofTraces}`],
];
