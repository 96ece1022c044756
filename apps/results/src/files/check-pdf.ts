import { createHash } from 'node:crypto';
import { Problem } from '@assay/contracts';

/** What is known of a file once it went by. */
export interface CheckedFile {
  readonly sha256: string;
  readonly bytes: number;
}

const mib = 1024 * 1024;
const magic = Buffer.from('%PDF-');
const end = Buffer.from('%%EOF');
// Readers accept a little after the end.
const tail = 1024;

/** Lets a PDF pass and remembers its size and hash; throws as soon as it is none, or too large. */
export class PdfCheck {
  private readonly hash = createHash('sha256');
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private bytes = 0;

  constructor(private readonly megabytes: number) {}

  /** The same chunks, one at a time. */
  async *pass(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      this.take(chunk);
      yield chunk;
    }
    if (this.head.length < magic.length || !this.tail.includes(end)) throw notPdf();
  }

  /** What went by. */
  result(): CheckedFile {
    return { sha256: this.hash.digest('hex'), bytes: this.bytes };
  }

  private take(chunk: Uint8Array): void {
    this.bytes += chunk.byteLength;
    if (this.bytes > this.megabytes * mib)
      throw new Problem('report-too-large', { megabytes: this.megabytes });
    if (this.head.length < magic.length) {
      this.head = Buffer.concat([this.head, chunk.subarray(0, magic.length - this.head.length)]);
      if (!magic.subarray(0, this.head.length).equals(this.head)) throw notPdf();
    }
    this.tail = Buffer.concat([this.tail, chunk.subarray(-tail)]).subarray(-tail);
    this.hash.update(chunk);
  }
}

function notPdf(): Problem {
  return new Problem('report-not-pdf');
}
