import { closeSync, openSync, readSync } from 'node:fs';
import type { RawLine } from './raw-line.js';

const chunkBytes = 1 << 20;

/** Reads a file of JSON lines along while another process writes it, a piece at a time. */
export class Follower {
  private file: number | undefined;
  private offset = 0;
  private rest = Buffer.alloc(0);
  private readonly chunk = Buffer.alloc(chunkBytes);

  constructor(private readonly path: string) {}

  /** The whole lines that have come since the last time. */
  *next(): Generator<RawLine> {
    this.file ??= openSync(this.path, 'r');
    for (;;) {
      const read = readSync(this.file, this.chunk, 0, chunkBytes, this.offset);
      if (read === 0) return;
      this.offset += read;
      const text = Buffer.concat([this.rest, this.chunk.subarray(0, read)]);
      const end = text.lastIndexOf(10) + 1;
      this.rest = Buffer.from(text.subarray(end));
      for (const line of text.toString('utf8', 0, end).split('\n'))
        if (line !== '') yield JSON.parse(line) as RawLine;
    }
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }
}
