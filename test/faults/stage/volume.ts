import { execFile } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ballast = '.ballast';
const chunk = Buffer.alloc(1024 * 1024);
const lookMs = 50;

/** A folder as a small disk of its own, which can be full. It takes whoever may mount (root), and those who use it are to be away meanwhile. */
export class Volume {
  private filling: NodeJS.Timeout | undefined;

  private constructor(private readonly folder: string) {}

  /** The folder with all that is in it, on a disk of so many megabytes. */
  static async of(folder: string, megabytes: number): Promise<Volume> {
    // What is mounted there hides what was there before; it is put back in the end.
    await shell('mkdir -p "$0" && cp -a "$0" "$0.moved"', folder);
    await shell('mount -t tmpfs -o "size=$1m" tmpfs "$0"', folder, String(megabytes));
    await shell('cp -a "$0.moved/." "$0" && rm -rf "$0.moved"', folder);
    return new Volume(folder);
  }

  /** Leaves no byte, and none of those that others give back, until it is freed. */
  async fill(): Promise<void> {
    await this.takeRest();
    this.filling = setInterval(() => void this.takeRest(), lookMs);
  }

  free(): void {
    clearInterval(this.filling);
    rmSync(join(this.folder, ballast), { force: true });
  }

  /** Back to an ordinary folder, with what is in it now; what is open there stays open and is lost. */
  async remove(): Promise<void> {
    this.free();
    await shell('cp -a "$0" "$0.moved" && umount -l "$0" && rm -rf "$0" && mv "$0.moved" "$0"', this.folder);
  }

  private async takeRest(): Promise<void> {
    const { bavail, bsize } = await statfs(this.folder);
    const file = openSync(join(this.folder, ballast), 'a');
    try {
      for (let left = bavail * bsize; left > 0;)
        left -= writeSync(file, chunk, 0, Math.min(left, chunk.length));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }
}

async function shell(script: string, ...given: readonly string[]): Promise<void> {
  await run('sh', ['-c', `set -e; ${script}`, ...given]);
}
