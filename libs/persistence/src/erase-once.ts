import type { Tx } from './tx.js';

/** How many rows, or files, of one place were erased. */
export interface PlaceCount {
  readonly place: string;
  readonly count: number;
}

/** A place, and the statement that erases from it. */
export type Erasing = readonly [place: string, sql: string];

/** Erases once for each erasure, in this transaction; asked again, it tells the counts of that one time from `erased_traces`. */
export async function eraseOnce(
  tx: Tx,
  erasureId: string,
  erase: () => Promise<readonly PlaceCount[]>,
): Promise<PlaceCount[]> {
  // Two at once would both erase, and the one that counted nothing might be believed.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`erasure ${erasureId}`]);
  const [done] = await tx.query<{ places: PlaceCount[] }>(
    'SELECT places_document AS places FROM erased_traces WHERE erasure_id = $1',
    [erasureId],
  );
  if (done) return done.places;
  const places = [...(await erase())];
  await tx.execute('INSERT INTO erased_traces (erasure_id, places_document) VALUES ($1, $2)', [
    erasureId,
    JSON.stringify(places),
  ]);
  return places;
}

/** Runs the statements in turn and tells how many rows of each place that were. */
export async function eraseFrom(
  tx: Tx,
  statements: readonly Erasing[],
  params: readonly unknown[],
): Promise<PlaceCount[]> {
  const counts: PlaceCount[] = [];
  for (const [place, sql] of statements) counts.push({ place, count: await tx.execute(sql, params) });
  return counts;
}
