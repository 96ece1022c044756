import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '@assay/contracts';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { type CheckedFile, PdfCheck } from './check-pdf.js';

/** A whole PDF on disk that is no report yet. */
export interface ReceivedFile extends CheckedFile {
  readonly incoming: string;
}

/** Reports on disk, each under its hash, so that equal ones are one file and none is ever half there. */
@Injectable()
export class ReportFiles {
  private readonly folder: string;

  constructor(private readonly config: ResultsConfig) {
    this.folder = resolve(config.REPORTS_DIR);
  }

  /** Writes what comes, chunk by chunk, and leaves nothing of what is no PDF. */
  async receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    const incoming = join(this.folder, 'incoming', randomUUID());
    await mkdir(dirname(incoming), { recursive: true, mode: 0o700 });
    const check = new PdfCheck(this.config.REPORT_MAX_MB);
    try {
      // Open before the first byte is looked at: a file that opens by itself may do so after it was removed.
      const file = await open(incoming, 'wx', 0o600);
      const target = file.createWriteStream({ flush: true, highWaterMark: 64 * 1024 });
      await pipeline(content, (chunks: AsyncIterable<Uint8Array>) => check.pass(chunks), target);
      return { ...check.result(), incoming };
    } catch (error) {
      await rm(incoming, { force: true });
      throw isFull(error) ? new Problem('unavailable', { service: 'results' }, { cause: error }) : error;
    }
  }

  /** The file lies under its hash, after a power cut as well; whoever calls it has told the database that it needs the file. */
  async place({ incoming, sha256 }: ReceivedFile): Promise<void> {
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await rename(incoming, path);
    } catch (error) {
      // Whoever places it again, because its transaction ran again, finds it there.
      await access(path).catch(() => Promise.reject(error as Error));
    }
    // A name is on disk only when its folder is; so is the name of the folder.
    for (const folder of [dirname(path), this.folder]) await flush(folder);
  }

  /** Nothing is left of what was received and not placed. */
  async discard({ incoming }: ReceivedFile): Promise<void> {
    await rm(incoming, { force: true });
  }

  /** The file from its beginning, read as fast as it is taken; `unavailable` while it is not there or cannot be opened. */
  async open(sha256: string): Promise<Readable> {
    const file = await open(this.pathOf(sha256)).catch((cause: unknown) => {
      throw new Problem('unavailable', { service: 'results' }, { cause });
    });
    const content = file.createReadStream({ highWaterMark: 64 * 1024 });
    // Whoever takes the content is told. A failure before anybody does would end the process if nobody listened.
    return content.on('error', () => undefined);
  }

  /** The hashes of all files, one folder of them at a time. */
  async *stored(): AsyncGenerator<string[]> {
    for (const name of await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(name)) continue;
      const files = await namesIn(join(this.folder, name));
      yield files.flatMap((file) => /^([0-9a-f]{64})\.pdf$/.exec(file)?.[1] ?? []);
    }
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /** Removes what was begun and has not grown for so long: whoever received it is gone. Returns how many. */
  async removeUnfinished(minutes: number): Promise<number> {
    const folder = join(this.folder, 'incoming');
    let removed = 0;
    for (const name of await namesIn(folder)) {
      const path = join(folder, name);
      const written = (await stat(path).catch(unlessGone))?.mtimeMs ?? Infinity;
      // The clock of the disk against ours: minutes apart they may be, so many they are not.
      if (Date.now() - written < minutes * 60_000) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), `${sha256}.pdf`);
  }
}

async function flush(folder: string): Promise<void> {
  await using handle = await open(folder);
  await handle.sync();
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(unlessGone)) ?? [];
}

// The engine may come again when there is room.
function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
