import type { ExportedPlace, ExportedPlaces, ExportedTraces } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { bytesOf, largestListBytes } from './fit.js';

/**
 * A place, and the query for what it says of a person: a key as text, another one for every row, and the row as JSON. $1 are
 * the ids of orders, $2 candidates and $3 addresses, as traces have them.
 */
export type Exporting = readonly [place: string, sql: string];

const rowsAtOnce = 100;

const pageOf = (sql: string): string => `
  WITH asked AS (SELECT $1::uuid[], $2::jsonb, $3::jsonb)
  SELECT key, row::text AS row FROM (${sql}) found (key, row)
   WHERE $4::text IS NULL OR key COLLATE "C" > $4 ORDER BY key COLLATE "C" LIMIT ${rowsAtOnce}`;

/** What the places say of a person, as much as one answer holds, from after the row on at which the last one ended. */
export async function exportFrom(
  tx: Tx,
  places: readonly Exporting[],
  { orderIds, candidates, addresses, after }: ExportedTraces,
): Promise<ExportedPlaces> {
  const person = [orderIds, JSON.stringify(candidates), JSON.stringify(addresses)];
  const { first, key: begin } = cursorOf(after);
  const told: ExportedPlace[] = [];
  let left = largestListBytes;
  for (const [index, [place, sql]] of [...places.entries()].slice(first)) {
    const rows: string[] = [];
    told.push({ place, rows });
    let last = index === first ? begin : null;
    for (let more = true; more;) {
      const page = await tx.query<{ key: string; row: string }>(pageOf(sql), [...person, last]);
      more = page.length === rowsAtOnce;
      for (const { key, row } of page) {
        const bytes = bytesOf(row);
        // One row always fits: it came as a body, which is smaller than a message.
        if (bytes > left && left < largestListBytes) return { places: told, next: `${index} ${last ?? ''}` };
        left -= bytes;
        rows.push(row);
        last = key;
      }
    }
  }
  return { places: told };
}

function cursorOf(after = '0 '): { first: number; key: string | null } {
  const end = after.indexOf(' ');
  return { first: Number(after.slice(0, end)), key: after.slice(end + 1) || null };
}
