import { isUtf8 } from 'node:buffer';
import type { Readable, Writable } from 'node:stream';
import { isStorable } from '@assay/contracts';
import { BodyWindow, delimiterOf, refusedBody, unfolded } from './body-window.js';

const longestHead = 8192;
const longestField = 256;
const mostFields = 8;
const endOfHead = Buffer.from('\r\n\r\n');

/**
 * A form with a file, of which only the fields have arrived: they stand before it, so that whose form it is is known before
 * anything of the file is looked at.
 */
export class UploadedForm {
  private constructor(
    readonly fields: Readonly<Record<string, string>>,
    /** What the file holds, chunk by chunk; refused is what comes after it. */
    readonly file: AsyncIterable<Uint8Array>,
  ) {}

  /** What every form of the console carries. */
  get form(): string {
    return this.fields['form'] ?? '';
  }

  /** Reads a multipart body (RFC 7578) up to its file. What nobody has read by the time the answer is sent is let go by. */
  static async open(
    body: Readable,
    contentType: string | undefined,
    answer: Writable,
  ): Promise<UploadedForm> {
    // Not closed from here: whoever sends it still has to hear why it was refused.
    const arriving = body.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>;
    answer.once('finish', () => void letGo(arriving, body));
    const delimiter = delimiterOf(contentType ?? '');
    const bytes = new BodyWindow(arriving);
    const fields = new Map<string, string>();
    await bytes.until(delimiter, longestHead);
    while (fields.size <= mostFields) {
      const { name, isFile } = partOf(unfolded(await bytes.until(endOfHead, longestHead)));
      if (isFile) return new UploadedForm(Object.fromEntries(fields), fileIn(bytes, delimiter));
      if (fields.has(name)) throw refusedBody('must not contain a name twice');
      fields.set(name, textOf(await bytes.until(delimiter, longestField)));
    }
    throw refusedBody('must not contain so many names');
  }
}

// A body that an iterator holds does not flow.
async function letGo(arriving: AsyncIterableIterator<Uint8Array>, body: Readable): Promise<void> {
  await arriving.return?.().catch(() => undefined);
  body.resume();
}

async function* fileIn(bytes: BodyWindow, delimiter: Buffer): AsyncGenerator<Uint8Array> {
  yield* bytes.through(delimiter);
  if ((await bytes.next(2)).toString('latin1') !== '--') throw refusedBody('must end with its one file');
}

function partOf(head: string): { readonly name: string; readonly isFile: boolean } {
  const disposition = /^content-disposition:[ \t]*form-data;(.*)$/im.exec(head)?.[1] ?? '';
  const name = /(?:^|;)\s*name="([^"]{1,64})"/i.exec(disposition)?.[1];
  if (name === undefined) throw refusedBody('must name its fields');
  return { name, isFile: /;\s*filename\*?=/i.test(disposition) };
}

function textOf(value: Buffer): string {
  const text = value.toString('utf8');
  if (isUtf8(value) && isStorable(text)) return text;
  throw refusedBody('must be UTF-8');
}
