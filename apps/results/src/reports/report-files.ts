import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { type CheckedFile, PdfCheck } from './check-pdf.js';

/** Reports on disk, each under its hash, so that equal ones are one file and none is ever half there. */
@Injectable()
export class ReportFiles {
  private readonly folder: string;

  constructor(config: ResultsConfig) {
    this.folder = resolve(config.REPORTS_DIR);
  }

  /** Writes what comes, chunk by chunk; the file appears under its hash only when all of it is a PDF and on disk. */
  async keep(content: AsyncIterable<Uint8Array>): Promise<CheckedFile> {
    const incoming = join(this.folder, 'incoming', randomUUID());
    await mkdir(dirname(incoming), { recursive: true, mode: 0o700 });
    const check = new PdfCheck();
    try {
      const target = createWriteStream(incoming, { mode: 0o600, flush: true, highWaterMark: 64 * 1024 });
      await pipeline(content, (chunks: AsyncIterable<Uint8Array>) => check.pass(chunks), target);
      const file = check.result();
      const path = this.pathOf(file.sha256);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(incoming, path);
      return file;
    } catch (error) {
      await rm(incoming, { force: true });
      throw error;
    }
  }

  /** The file from its beginning, read as fast as it is taken. */
  open(sha256: string): Readable {
    return createReadStream(this.pathOf(sha256), { highWaterMark: 64 * 1024 });
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), `${sha256}.pdf`);
  }
}
