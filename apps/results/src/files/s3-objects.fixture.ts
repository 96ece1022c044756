import { createHash, randomUUID } from 'node:crypto';

/** A refusal in the words of S3. */
export class S3Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
  ) {
    super(code);
  }
}

/** An object as it is kept. */
export interface S3Object {
  readonly bytes: Buffer;
  readonly sha256: string;
  readonly encryption: string | undefined;
  since: number;
}

interface PartKept {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly sha256: string;
}

/** An upload under way. */
export interface S3Upload {
  readonly key: string;
  readonly encryption: string | undefined;
  readonly parts: Map<number, PartKept>;
  since: number;
}

const smallestPart = 5 * 1024 * 1024;

/** What lies in the one bucket of a spec, by the rules for checksums and parts. */
export class S3Objects {
  readonly objects = new Map<string, S3Object>();
  readonly uploads = new Map<string, S3Upload>();

  /** Keeps an object, whose checksum has to be right. */
  put(key: string, bytes: Buffer, checksum: string | undefined, encryption: string | undefined): S3Object {
    const made = { bytes, sha256: checked(bytes, checksum), encryption, since: Date.now() };
    this.objects.set(key, made);
    return made;
  }

  /** The object at a key. */
  get(key: string): S3Object {
    const found = this.objects.get(key);
    if (!found) throw new S3Refusal(404, 'NoSuchKey');
    return found;
  }

  begin(key: string, encryption: string | undefined): string {
    const id = randomUUID();
    this.uploads.set(id, { key, encryption, parts: new Map(), since: Date.now() });
    return id;
  }

  putPart(id: string, number: number, bytes: Buffer, checksum: string | undefined): PartKept {
    if (!(number >= 1 && number <= 10_000)) throw new S3Refusal(400, 'InvalidArgument');
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    const part = { bytes, etag, sha256: checked(bytes, checksum) };
    this.upload(id).parts.set(number, part);
    return part;
  }

  /** Ends an upload: its parts as they are named, in their order, none but the last too small. */
  complete(id: string, named: readonly { number: number; etag: string; sha256: string }[]): S3Object {
    const { key, encryption, parts } = this.upload(id);
    const numbers = named.map(({ number }) => number);
    if (numbers.length === 0) throw new S3Refusal(400, 'MalformedXML');
    if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0)))
      throw new S3Refusal(400, 'InvalidPartOrder');
    const kept = named.map(({ number, etag, sha256 }) => {
      const part = parts.get(number);
      if (!part || part.etag !== etag || part.sha256 !== sha256) throw new S3Refusal(400, 'InvalidPart');
      return part;
    });
    if (kept.slice(0, -1).some(({ bytes }) => bytes.length < smallestPart))
      throw new S3Refusal(400, 'EntityTooSmall');
    this.uploads.delete(id);
    return this.put(key, Buffer.concat(kept.map(({ bytes }) => bytes)), undefined, encryption);
  }

  abort(id: string): void {
    this.upload(id);
    this.uploads.delete(id);
  }

  /** The keys that begin so, in their order. */
  keys(prefix: string): string[] {
    return [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  }

  private upload(id: string): S3Upload {
    const found = this.uploads.get(id);
    if (!found) throw new S3Refusal(404, 'NoSuchUpload');
    return found;
  }
}

function checked(bytes: Buffer, checksum: string | undefined): string {
  const sha256 = createHash('sha256').update(bytes).digest('base64');
  if (checksum !== undefined && checksum !== sha256) throw new S3Refusal(400, 'BadDigest');
  return sha256;
}
