import { ask } from './postgres-server.js';

/** What a database holds: of each table how many rows, and a digest of all of them. */
export type Contents = Readonly<Record<string, { readonly rows: number; readonly digest: string }>>;

const tables = `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
  WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;

/** Reads all of it; of one that is worked on meanwhile it says nothing. */
export async function contentsOf(server: { url: string }): Promise<Contents> {
  const contents: Record<string, { rows: number; digest: string }> = {};
  for (const { name } of await ask<{ name: string }>(server, tables)) {
    const [row] = await ask<{ rows: number; digest: string }>(
      server,
      `SELECT count(*)::int AS rows, coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS digest FROM ${name} t`,
    );
    if (row) contents[name] = row;
  }
  return contents;
}

/** Every table that is not the same in both, as a sentence. */
export function differences(one: Contents, other: Contents): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort().flatMap((table) => {
    const [left, right] = [one[table], other[table]];
    if (!left || !right) return [`${table} is only in one of them`];
    if (left.digest === right.digest) return [];
    return [
      left.rows === right.rows
        ? `${table} has other rows`
        : `${table} has ${left.rows} and ${right.rows} rows`,
    ];
  });
}
