import type { Readable } from 'node:stream';
import { Problem } from '@assay/contracts';
import type { ReportStoreConfig } from '../report-store.config.js';
import { Bucket, type Listed } from './bucket.js';
import { BucketKeys } from './bucket-keys.js';
import type { FileStore, KeptFile, ReportName } from './file-store.js';
import { uploadInParts } from './upload-in-parts.js';

/** Reports in a bucket, each company's under its own name; no object is ever half there, and none is written twice. */
export class BucketStore implements FileStore {
  readonly isByCompany = true;

  private constructor(
    private readonly bucket: Bucket,
    private readonly keys: BucketKeys,
  ) {}

  /** The store at s3://bucket or s3://bucket/prefix. */
  static open(config: ReportStoreConfig, address: string): BucketStore {
    const [name = '', ...prefix] = address.slice('s3://'.length).split('/');
    return new BucketStore(
      new Bucket(name, config),
      new BucketKeys(prefix.map((part) => `${part}/`).join('')),
    );
  }

  async write(incoming: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    await uploadInParts(this.bucket, this.keys.incoming(incoming), content);
  }

  async written(incoming: string): Promise<Readable> {
    return this.bucket.get(this.keys.incoming(incoming));
  }

  /** The store copies it within itself: its SHA-256 is known only when all of it has come, and then it has a key already. */
  async place(incoming: string, name: ReportName): Promise<void> {
    const at = this.keys.report(name, incoming);
    const found = await this.bucket.copy(this.keys.incoming(incoming), at);
    if (found === undefined || found === Buffer.from(name.sha256, 'hex').toString('base64')) return;
    await this.bucket.remove(at);
    throw new Problem(
      'unavailable',
      { service: 'results' },
      { cause: new Error('the store has other bytes') },
    );
  }

  async discard(incoming: string): Promise<void> {
    await this.bucket.remove(this.keys.incoming(incoming));
  }

  async open(name: ReportName): Promise<Readable> {
    for await (const [first] of this.bucket.list(this.keys.reports(name), 1)) {
      if (first) return this.bucket.get(first.key);
    }
    throw new Problem(
      'unavailable',
      { service: 'results' },
      { cause: new Error('the report is not in the bucket') },
    );
  }

  async *kept(only?: ReportName): AsyncGenerator<readonly KeptFile[]> {
    for await (const page of this.bucket.list(this.keys.reports(only)))
      yield page.flatMap(({ key }) => this.keys.fileAt(key) ?? []);
  }

  async remove({ at }: KeptFile): Promise<void> {
    await this.bucket.remove(at);
  }

  async removeUnfinished(minutes: number): Promise<number> {
    // The clock of the store against ours: minutes apart they may be, so many they are not.
    const isOld = ({ since }: Listed): boolean => Date.now() - since >= minutes * 60_000;
    const prefix = this.keys.incoming();
    let removed = 0;
    for await (const page of this.bucket.list(prefix))
      for (const { key } of page.filter(isOld)) {
        await this.bucket.remove(key);
        removed += 1;
      }
    for await (const page of this.bucket.listUploads(prefix))
      for (const { key, uploadId } of page.filter(isOld)) {
        await this.bucket.abort(key, uploadId ?? '');
        removed += 1;
      }
    return removed;
  }

  async check(): Promise<void> {
    await this.bucket.check();
  }
}
