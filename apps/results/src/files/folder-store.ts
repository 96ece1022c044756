import { constants } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '@assay/contracts';
import type { FileStore, KeptFile, ReportName } from './file-store.js';

/** Reports in a folder, each under its hash, so that equal ones are one file and none is ever half there. */
export class FolderStore implements FileStore {
  readonly isByCompany = false;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  async write(incoming: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.incoming(incoming);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      // Open before the first byte is looked at: a file that opens by itself may do so after it was removed.
      const file = await open(path, 'wx', 0o600);
      await pipeline(content, file.createWriteStream({ flush: true, highWaterMark: 64 * 1024 }));
    } catch (error) {
      await rm(path, { force: true });
      throw isFull(error) ? new Problem('unavailable', { service: 'results' }, { cause: error }) : error;
    }
  }

  /** Whoever calls it holds the hash in the database, or the sweep may remove it. */
  async place(incoming: string, { sha256 }: ReportName): Promise<void> {
    const path = this.pathOf(sha256);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    try {
      await rename(this.incoming(incoming), path);
    } catch (error) {
      // Whoever places it again, because its transaction ran again, finds it there.
      await access(path).catch(() => Promise.reject(error as Error));
    }
    // A name is on disk only when its folder is; so is the name of the folder.
    for (const folder of [dirname(path), this.folder]) await flush(folder);
  }

  async discard(incoming: string): Promise<void> {
    await rm(this.incoming(incoming), { force: true });
  }

  async written(incoming: string): Promise<Readable> {
    return contentOf(this.incoming(incoming));
  }

  async open({ sha256 }: ReportName): Promise<Readable> {
    return contentOf(this.pathOf(sha256));
  }

  async *kept(only?: ReportName): AsyncGenerator<readonly KeptFile[]> {
    for (const name of only ? [only.sha256.slice(0, 2)] : await namesIn(this.folder)) {
      if (!/^[0-9a-f]{2}$/.test(name)) continue;
      const hashes = (await namesIn(join(this.folder, name))).flatMap(hashOf);
      yield hashes
        .filter((sha256) => !only || only.sha256 === sha256)
        .map((sha256) => ({ sha256, at: this.pathOf(sha256) }));
    }
  }

  async remove({ at }: KeptFile): Promise<void> {
    await rm(at, { force: true });
  }

  async removeUnfinished(minutes: number): Promise<number> {
    let removed = 0;
    for (const name of await namesIn(dirname(this.incoming('any')))) {
      const path = this.incoming(name);
      const written = (await stat(path).catch(unlessGone))?.mtimeMs ?? Infinity;
      // The clock of the disk against ours: minutes apart they may be, so many they are not.
      if (Date.now() - written < minutes * 60_000) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  async check(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await access(this.folder, constants.R_OK | constants.W_OK);
  }

  private incoming(name: string): string {
    return join(this.folder, 'incoming', name);
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), `${sha256}.pdf`);
  }
}

async function contentOf(path: string): Promise<Readable> {
  const file = await open(path).catch((cause: unknown) => {
    throw new Problem('unavailable', { service: 'results' }, { cause });
  });
  const content = file.createReadStream({ highWaterMark: 64 * 1024 });
  // Whoever takes the content is told. A failure before anybody does would end the process if nobody listened.
  return content.on('error', () => undefined);
}

async function flush(folder: string): Promise<void> {
  await using handle = await open(folder);
  await handle.sync();
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(unlessGone)) ?? [];
}

function hashOf(file: string): string[] {
  return /^([0-9a-f]{64})\.pdf$/.exec(file)?.slice(1) ?? [];
}

// The engine may come again when there is room.
function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
