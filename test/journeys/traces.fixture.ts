import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PRODUCT_APPS } from '../../tools/processes.mjs';
import type { World } from './world.fixture.js';

/** What is there of the texts, by name. */
export const found = (content: string, texts: Readonly<Record<string, string>>): string[] =>
  Object.entries(texts).flatMap(([name, text]) => (content.includes(text) ? [name] : []));

/** The columns of the product in which a text is, as it is or in bytes. */
export async function columnsWith(world: World, text: string): Promise<string[]> {
  const columns = await world.sql<{ name: string; sql: string }>(
    `SELECT format('%s.%s.%s', table_schema, table_name, column_name) AS name,
            format('(SELECT count(*) FROM %I.%I WHERE strpos(%I::text, %L) + strpos(%I::text, %L) > 0)',
              table_schema, table_name, column_name, '${text}', column_name, encode('${text}', 'hex')) AS sql
       FROM information_schema.columns
      WHERE table_schema IN ('gateway', 'consent', 'ordering', 'notification', 'results') ORDER BY 1`,
  );
  const [counts = {}] = await world.sql<Record<string, string>>(
    `SELECT ${columns.map(({ sql }, index) => `${sql} AS c${index}`).join(', ')}`,
  );
  return columns.filter((_column, index) => Number(counts[`c${index}`]) > 0).map(({ name }) => name);
}

/** Every row of every table, of whichever schema, as a dump of the whole database has them. */
export async function dumpOf(world: World): Promise<string> {
  const tables = await world.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const parts = tables.map(({ name }) => `SELECT '${name}' AS place, t::text AS line FROM ${name} t`);
  const objects = `SELECT 'large objects', encode(data, 'escape') FROM pg_largeobject`;
  const rows = await world.sql<{ place: string; line: string }>([...parts, objects].join(' UNION ALL '));
  return rows.map(({ place, line }) => `${place}: ${line}`).join('\n');
}

/** The samples of columns that the planner keeps since the last ANALYZE; files of the database have them, too. */
export async function samplesOf(world: World): Promise<string> {
  const rows = await world.sql<{ line: string }>(
    `SELECT concat_ws(' ', schemaname, tablename, attname, most_common_vals, histogram_bounds, most_common_elems) AS line
       FROM pg_stats WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  return rows.map(({ line }) => line).join('\n');
}

/** What is there of the texts, by name: in letters of either case, or as bytes are printed. */
export function foundAnyhow(content: string, texts: Readonly<Record<string, string>>): string[] {
  const lower = content.toLowerCase();
  return Object.entries(texts).flatMap(([name, text]) => {
    const bytes = Buffer.from(text);
    // The last letter of base64 differs with what comes after the text.
    const ways = [text, bytes.toString('hex'), bytes.toString('base64').replace(/.=*$/, '')];
    return ways.some((one) => lower.includes(one.toLowerCase())) ? [name] : [];
  });
}

/** All that lies in the folders of this name that servers or apps of the world have. */
export async function contentsOf(world: World, folder: string): Promise<string> {
  const files = await readdir(world.folder, { recursive: true, withFileTypes: true });
  const kept = files.filter((file) => file.isFile() && file.parentPath.includes(`/${folder}`));
  const contents = await Promise.all(
    kept.map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  );
  return contents.join();
}

/** All that an app has logged. */
export const logOf = (app: (typeof PRODUCT_APPS)[number]): Promise<string> =>
  readFile(resolve(import.meta.dirname, `../../.data/logs/journeys/${app}.log`), 'utf8');
