import pg from 'pg';
import { startPostgres } from '../../tools/servers/postgres.mjs';

/** A PostgreSQL of ours that writes to disk before it answers. */
export type Server = Awaited<ReturnType<typeof startPostgres>>;

/** What a server of a set is set to: all keep their log in one archive, and take from there what they have missed. */
export function settingsOf(name: string, archive: string): Record<string, string> {
  return {
    cluster_name: name,
    archive_mode: 'on',
    archive_command: `test -f "${archive}/%f" || (cp "%p" "${archive}/%f.new" && mv "${archive}/%f.new" "${archive}/%f")`,
    restore_command: `cp "${archive}/%f" "%p"`,
    recovery_target_timeline: 'latest',
    wal_retrieve_retry_interval: '500ms',
  };
}

/** Asks one server and no other. */
export async function ask<R extends pg.QueryResultRow>({ url }: { url: string }, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The port of a server. */
export const portOf = ({ url }: Server): number => Number(new URL(url).port);

/** The password of its superuser. */
export const passwordOf = ({ url }: Server): string => new URL(url).password;
