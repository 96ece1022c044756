import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** What PostgreSQL makes anew, or must not find in a copy ("Making a Base Backup Using the Low Level API"). */
const emptied = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_subtrans',
  'pg_stat_tmp',
];
const leftOut = [
  'postmaster.pid',
  'postmaster.opts',
  'pg_internal.init',
  'standby.signal',
  'recovery.signal',
];

/** Copies the data folder of a PostgreSQL that goes on working; with the log from its archive the copy becomes whole. */
export async function copyCluster(url: string, from: string, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`SELECT pg_backup_start('rehearsal', true)`);
    await copyFolder(from, to);
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    await writeFile(join(to, 'backup_label'), rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
}

/** The same of a copy that nobody works on. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (leftOut.includes(entry.name)) continue;
    if (!entry.isDirectory()) await copyIfThere(source, target);
    else if (emptied.includes(entry.name)) await mkdir(target, { recursive: true, mode: 0o700 });
    else await copyFolder(source, target);
  }
}

// A file may end while others are copied; that it did is in the log.
async function copyIfThere(source: string, target: string): Promise<void> {
  try {
    await copyFile(source, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}
