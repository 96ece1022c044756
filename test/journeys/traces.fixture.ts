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
