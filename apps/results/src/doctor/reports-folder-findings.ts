import { randomUUID } from 'node:crypto';
import { statfs, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { causeIn, type Finding, found } from '@assay/runtime';
import type { ResultsConfig } from '../app.config.js';

const megabyte = 1024 * 1024;
const reports = 50;

/** Tells how many bytes are free where a folder is. */
export type FreeBytes = (folder: string) => Promise<number>;

/** Whether a report can be stored: a file is written and taken away again. */
export async function reportsFolderFindings(
  { REPORTS_DIR, REPORT_MAX_MB }: Pick<ResultsConfig, 'REPORTS_DIR' | 'REPORT_MAX_MB'>,
  freeBytes: FreeBytes = bytesFreeAt,
): Promise<Finding[]> {
  const folder = resolve(REPORTS_DIR);
  try {
    const there = await leaveMark(folder);
    const free = await freeBytes(there);
    if (free >= reports * REPORT_MAX_MB * megabyte) return [];
    return [found('disk-nearly-full', `${folder}: ${Math.floor(free / megabyte)} MB are free`)];
  } catch (error) {
    return [found('reports-folder-unwritable', `${folder}: ${causeIn(error)}`)];
  }
}

// Before the first report the folder is not there: results makes it, in the next one above that is.
async function leaveMark(folder: string): Promise<string> {
  const mark = join(folder, `.doctor-${randomUUID()}`);
  try {
    await writeFile(mark, '');
    await unlink(mark);
    return folder;
  } catch (error) {
    if (causeIn(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    return leaveMark(dirname(folder));
  }
}

async function bytesFreeAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
