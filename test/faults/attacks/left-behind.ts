import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Target } from './target.js';

const schemas = `'gateway', 'consent', 'ordering', 'notification', 'results'`;
// As bytes stand in a column, too.
const inBytes = (text: string): string => Buffer.from(text).toString('hex');

/** The names of those texts that stand somewhere in a place, which may be large: it is read piece by piece. */
export type Place = AsyncIterable<string>;

/** Everything that the database of the product holds, as text, table by table. */
export async function* rowsOf(target: Target): Place {
  const tables = await target.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN (${schemas}) ORDER BY 1`,
  );
  for (const { name } of tables) {
    const rows = await target.sql<{ text: string | null }>(
      `SELECT string_agg(t::text, E'\\n') AS text FROM ${name} t`,
    );
    yield `${name}\n${rows[0]?.text ?? ''}`;
  }
}

/** Everything in files below a folder, or in those of its folders whose names begin so. */
export async function* filesOf(folder: string, beginning = ''): Place {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files)
    if (file.isFile() && join(file.parentPath, file.name).includes(`${folder}/${beginning}`))
      yield `${file.name}\n${await readFile(join(file.parentPath, file.name), 'latin1')}`;
}

/** What the processes say of themselves at their private ports. */
export async function* metricsOf(ports: readonly number[]): Place {
  for (const port of ports) yield await (await fetch(`http://localhost:${port}/metrics`)).text();
}

/** Which of the texts stand there, as `name in place`, by the first line of the piece where they are. */
export async function foundIn(place: Place, texts: ReadonlyMap<string, string>): Promise<string[]> {
  const found: string[] = [];
  for await (const piece of place)
    for (const [name, text] of texts)
      if (piece.includes(text) || piece.includes(inBytes(text)))
        found.push(`${name} in ${piece.slice(0, piece.indexOf('\n')).slice(0, 60)}`);
  return found;
}

/** The place, which there has to be: where nothing is looked at, nothing is found. */
export async function* known(place: Place): Place {
  let pieces = 0;
  for await (const piece of place) {
    pieces += 1;
    yield piece;
  }
  if (pieces === 0) throw new Error('there is nothing to look at');
}
