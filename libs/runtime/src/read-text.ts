import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';

type Decode = (data: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['identity', async (data) => Buffer.from(data)],
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  // Some send what is inside the zlib wrapper, and always did.
  [
    'deflate',
    (data, options) => promisify(inflate)(data, options).catch(() => promisify(inflateRaw)(data, options)),
  ],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
]);
const mostCodings = 3;

/** What there is of an answer: its headers by lower-case name, and its content as it came. */
export interface CodedAnswer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: { bytes(): Promise<Uint8Array> };
}

/**
 * The text of an answer in whatever content coding it came, though none was asked for (RFC 9110 section 12.5.3).
 *
 * Throws an error with a `code` for an unknown coding, for content that is not what it says, and for more than so many
 * bytes once decoded, of which no more are ever held.
 */
export async function readText({ headers, body }: CodedAnswer, largestBytes: number): Promise<string> {
  let data = await body.bytes();
  for (const coding of codingsOf(headers['content-encoding']).toReversed()) {
    const decode = decoders.get(coding);
    if (!decode) throw new UnknownCoding();
    // An answer without content may say how it would have been coded.
    if (data.length > 0) data = await decode(data, { maxOutputLength: largestBytes });
  }
  return new TextDecoder().decode(data);
}

function codingsOf(header: string | string[] | undefined): string[] {
  const codings = [header ?? []].flat().flatMap((value) => value.split(','));
  if (codings.length > mostCodings) throw new UnknownCoding();
  return codings.map((coding) => coding.trim().toLowerCase()).filter((coding) => coding !== '');
}

class UnknownCoding extends Error {
  readonly code = 'UNKNOWN_CONTENT_CODING';
}
