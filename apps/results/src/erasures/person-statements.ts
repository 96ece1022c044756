import type { ErasedTraces } from '@assay/contracts';
import type { Erasing, Tx } from '@assay/persistence';
import { askedBy, peopleOf } from './person-places.js';

/** Who it is, as results knows them: by orders, and as people of the vendor’s. */
export interface KnownPerson {
  readonly orderIds: readonly string[];
  readonly people: readonly string[];
}

/** The person, whose sheets and rows nobody else changes until the transaction ends. */
export async function lockPerson(tx: Tx, traces: ErasedTraces): Promise<KnownPerson> {
  const { orderIds, candidates, addresses, before } = traces;
  await tx.execute('INSERT INTO result_sheets (order_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING', [
    orderIds,
  ]);
  await tx.query('SELECT 1 FROM result_sheets WHERE order_id = ANY ($1) ORDER BY order_id FOR UPDATE', [
    orderIds,
  ]);
  const person = [JSON.stringify(candidates), JSON.stringify(addresses), before ?? null];
  const rows = await tx.query<{ id: string }>(
    `${peopleOf('$1', '$2')} AND ($3::timestamptz IS NULL OR p.updated_at < $3)
     ORDER BY p.id FOR UPDATE`,
    person,
  );
  return { orderIds, people: rows.map(({ id }) => id) };
}

const ofOrders = 'order_id = ANY ($1::uuid[])';

// Also a row that is locked: a late answer may be recorded at this moment, with what SmartRecruiters said. Those that are free
// are locked here, so that nothing can be recorded of them before they are gone.
const busyIn = (table: string, which: string): string => `
  (SELECT count(*) FROM ${table} WHERE ${which}) > (SELECT count(*) FROM (
    SELECT 1 FROM ${table} WHERE ${which} AND coalesce(leased_until <= now(), true) FOR UPDATE SKIP LOCKED) free)`;

/** Whether something of the person is being told to SmartRecruiters at this moment; if not, nothing is until the transaction ends. */
export async function isBusy(tx: Tx, { orderIds, people }: KnownPerson): Promise<boolean> {
  const [row] = await tx.query<{ busy: boolean }>(
    `SELECT ${busyIn('submissions', 'id = ANY ($1::uuid[])')} OR ${busyIn('notes', ofOrders)}
         OR ${busyIn('reports', ofOrders)} OR ${busyIn('registrations', 'id = ANY ($2::uuid[])')}
         OR ${busyIn('ratings', 'person = ANY ($2::uuid[])')} AS busy`,
    [orderIds, people],
  );
  return row?.busy ?? false;
}

const hasResult = 'EXISTS (SELECT 1 FROM result_versions v WHERE v.order_id = s.order_id)';

/** What is erased of people, in an order in which nothing is left that hangs on something. */
export const peopleStatements: readonly Erasing[] = [
  [
    'people_attempts',
    `DELETE FROM people_attempts WHERE subject_id = ANY ($1::uuid[])
       OR subject_id IN (SELECT id FROM ratings WHERE person = ANY ($1::uuid[]))`,
  ],
  ['ratings', 'DELETE FROM ratings WHERE person = ANY ($1::uuid[])'],
  ['registrations', 'DELETE FROM registrations WHERE id = ANY ($1::uuid[])'],
  ['people', 'DELETE FROM people WHERE id = ANY ($1::uuid[])'],
];

/** What is erased of somebody who asked for a report of somebody else. */
export const askerStatements: readonly Erasing[] = [
  ['access_requests', `DELETE FROM access_requests r USING result_sheets s WHERE ${askedBy('$1')}`],
];

/** The same of orders. */
export const orderStatements: readonly Erasing[] = [
  [
    'people_attempts',
    `DELETE FROM people_attempts WHERE subject_id IN (
       SELECT id FROM notes WHERE ${ofOrders} UNION ALL SELECT id FROM reports WHERE ${ofOrders})`,
  ],
  ['notes', `DELETE FROM notes WHERE ${ofOrders}`],
  ['report_events', `DELETE FROM report_events WHERE ${ofOrders}`],
  // Whoever asked for the report is forgotten with it; a link that somebody asked by goes after them.
  ['access_requests', `DELETE FROM access_requests WHERE ${ofOrders}`],
  ['report_links', `DELETE FROM report_links WHERE ${ofOrders}`],
  ['flag_reviews', `DELETE FROM flag_reviews WHERE ${ofOrders}`],
  ['reports', `DELETE FROM reports WHERE ${ofOrders}`],
  ['submission_attempts', `DELETE FROM submission_attempts WHERE ${ofOrders}`],
  // What has no result is still told to SmartRecruiters: that the order ended, which names nobody.
  [
    'submissions',
    `DELETE FROM submissions b USING result_sheets s WHERE s.order_id = b.id AND s.${ofOrders} AND ${hasResult}`,
  ],
  [
    'result_sheets',
    `UPDATE result_sheets s SET erased_at = now(), reason = NULL,
       status = CASE WHEN ${hasResult} THEN 'completed' ELSE s.status END WHERE s.${ofOrders}`,
  ],
  ['result_versions', `DELETE FROM result_versions WHERE ${ofOrders}`],
];
