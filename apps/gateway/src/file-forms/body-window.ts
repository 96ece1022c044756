import { Problem } from '@assay/contracts';

/** What stands between the parts of a multipart body (RFC 7578), as its type says. */
export function delimiterOf(contentType: string): Buffer {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType);
  if (!boundary) throw refusedBody('must name its boundary');
  return Buffer.from(`\r\n--${boundary[1] ?? boundary[2] ?? ''}`);
}

/** The head of a part, each of its fields on one line: one that begins with a blank goes on with the one before (RFC 5322 section 2.2.3). */
export function unfolded(head: Buffer): string {
  return head.toString('latin1').replace(/\r\n(?=[ \t])/g, '');
}

/** The problem with a body as a whole. */
export function refusedBody(message: string): Problem {
  return new Problem('invalid-input', {}, { errors: [{ pointer: '', message }] });
}

/** The part of a body that has arrived and was not taken yet. */
export class BodyWindow {
  // The first boundary has no line before it.
  private rest: Buffer = Buffer.from('\r\n');
  private readonly chunks: AsyncIterator<Uint8Array>;

  constructor(body: AsyncIterable<Uint8Array>) {
    this.chunks = body[Symbol.asyncIterator]();
  }

  /** Everything before the mark, which is taken as well. */
  async until(mark: Buffer, longest: number): Promise<Buffer> {
    while (!this.rest.includes(mark)) {
      if (this.rest.length > longest) throw refusedBody('must begin with its one file');
      await this.more();
    }
    const at = this.rest.indexOf(mark);
    return this.take(at + mark.length).subarray(0, at);
  }

  /** Everything before the mark as it arrives; the mark is taken as well. */
  async *through(mark: Buffer): AsyncGenerator<Uint8Array> {
    while (!this.rest.includes(mark)) {
      // What may be the beginning of the mark stays.
      const sure = this.rest.length - mark.length;
      if (sure > 0) yield this.take(sure);
      const seam = this.rest;
      const isCopied = await this.more(mark);
      if (!isCopied && seam.length > 0) yield seam;
    }
    const last = this.take(this.rest.indexOf(mark));
    this.take(mark.length);
    if (last.length > 0) yield last;
  }

  async next(count: number): Promise<Buffer> {
    while (this.rest.length < count) await this.more();
    return this.take(count);
  }

  private take(count: number): Buffer {
    const taken = this.rest.subarray(0, count);
    this.rest = this.rest.subarray(count);
    return taken;
  }

  // A copy of every chunk would cost more memory than the file has bytes: only where the mark may lie across is one made.
  private async more(mark?: Buffer): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done === true) throw refusedBody('must be whole');
    const chunk = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
    const isClear =
      mark !== undefined &&
      chunk.length >= mark.length &&
      !Buffer.concat([this.rest, chunk.subarray(0, mark.length)]).includes(mark);
    this.rest = isClear ? chunk : Buffer.concat([this.rest, chunk]);
    return !isClear;
  }
}
