import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  type CompletedPart,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Problem } from '@assay/contracts';
import type { ReportStoreConfig } from '../report-store.config.js';
import { clientFor } from './bucket-client.js';

/** A key, and since when it is there. */
export interface Listed {
  readonly key: string;
  readonly since: number;
  /** Of what is still being uploaded in parts. */
  readonly uploadId?: string | undefined;
}

interface Marker {
  readonly KeyMarker?: string | undefined;
  readonly UploadIdMarker?: string | undefined;
}

// More than readers are let in, for those of ours come besides: uploads, and copies that are compared.
const readingSockets = 256;
// While a transaction waits, which PostgreSQL lets wait for ten seconds.
const shortMs = 6000;

/** The calls to one bucket; each is tried once, for whoever owes the work tries it again, and what fails is `unavailable`. */
export class Bucket {
  private readonly client: S3Client;
  /** Content keeps its connection until it is read, however slowly that is: nobody else may have to wait for one of these. */
  private readonly reading: S3Client;
  private readonly encryption: object;

  constructor(
    private readonly name: string,
    config: ReportStoreConfig,
  ) {
    this.encryption = {
      ...(config.REPORTS_S3_ENCRYPTION && { ServerSideEncryption: config.REPORTS_S3_ENCRYPTION }),
      ...(config.REPORTS_S3_KMS_KEY_ID && { SSEKMSKeyId: config.REPORTS_S3_KMS_KEY_ID }),
    };
    this.client = clientFor(config);
    this.reading = clientFor(config, { maxSockets: readingSockets });
  }

  /** Writes all of an object at once. */
  async put(key: string, bytes: Uint8Array): Promise<void> {
    const what = { ...this.at(key), ...this.encryption, Body: bytes, ContentType: 'application/pdf' };
    await called(this.client.send(new PutObjectCommand({ ...what, ChecksumAlgorithm: 'SHA256' })));
  }

  /** Begins an object that comes in parts, and returns the id of the upload. */
  async begin(key: string): Promise<string> {
    const what = { ...this.at(key), ...this.encryption, ContentType: 'application/pdf' };
    const begun = await called(
      this.client.send(new CreateMultipartUploadCommand({ ...what, ChecksumAlgorithm: 'SHA256' })),
    );
    return begun.UploadId ?? '';
  }

  /** Writes one part, from 1 on. */
  async putPart(key: string, uploadId: string, number: number, bytes: Uint8Array): Promise<CompletedPart> {
    const what = { ...this.at(key), UploadId: uploadId, PartNumber: number, Body: bytes };
    const { ETag, ChecksumSHA256 } = await called(
      this.client.send(new UploadPartCommand({ ...what, ChecksumAlgorithm: 'SHA256' })),
    );
    return { PartNumber: number, ETag, ChecksumSHA256 };
  }

  /** The object is its parts. */
  async complete(key: string, uploadId: string, parts: CompletedPart[]): Promise<void> {
    const what = { ...this.at(key), UploadId: uploadId, MultipartUpload: { Parts: parts } };
    await called(this.client.send(new CompleteMultipartUploadCommand(what)));
  }

  /** Nothing is left of the parts. */
  async abort(key: string, uploadId: string): Promise<void> {
    await called(this.client.send(new AbortMultipartUploadCommand({ ...this.at(key), UploadId: uploadId })));
  }

  /** Has the store copy an object within itself; what SHA-256 it found in it, where it says so. */
  async copy(from: string, to: string): Promise<string | undefined> {
    const source = `${this.name}/${from}`.split('/').map(encodeURIComponent).join('/');
    const what = { ...this.at(to), ...this.encryption, CopySource: source };
    const { CopyObjectResult: made } = await called(
      this.client.send(new CopyObjectCommand({ ...what, ChecksumAlgorithm: 'SHA256' }), {
        requestTimeout: shortMs,
      }),
    );
    return made?.ChecksumSHA256;
  }

  /** Reads an object from its beginning. */
  async get(key: string): Promise<Readable> {
    const { Body: content } = await called(this.reading.send(new GetObjectCommand(this.at(key))));
    // Whoever takes the content is told. A failure before anybody does would end the process if nobody listened.
    return (content as Readable).on('error', () => undefined);
  }

  /** No object has the key. */
  async remove(key: string): Promise<void> {
    const command = new DeleteObjectCommand(this.at(key));
    await called(this.client.send(command, { requestTimeout: shortMs }));
  }

  /** All objects whose keys begin so, up to `most` at a time. */
  async *list(prefix: string, most = 1000): AsyncGenerator<Listed[]> {
    const what = { Bucket: this.name, Prefix: prefix, MaxKeys: most };
    let after: string | undefined;
    do {
      const page = await called(
        this.client.send(new ListObjectsV2Command({ ...what, ContinuationToken: after })),
      );
      yield (page.Contents ?? []).map(({ Key: key = '', LastModified }) => ({
        key,
        since: sinceOf(LastModified),
      }));
      after = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (after !== undefined);
  }

  /** All uploads under way whose keys begin so. */
  async *listUploads(prefix: string): AsyncGenerator<Listed[]> {
    let after: Marker | undefined = {};
    while (after) {
      const page: ListMultipartUploadsCommandOutput = await called(
        this.client.send(new ListMultipartUploadsCommand({ Bucket: this.name, Prefix: prefix, ...after })),
      );
      yield (page.Uploads ?? []).map(({ Key: key = '', UploadId: uploadId, Initiated }) => ({
        key,
        uploadId,
        since: sinceOf(Initiated),
      }));
      after = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
        : undefined;
    }
  }

  /** Throws where the bucket cannot be reached. */
  async check(): Promise<void> {
    await called(this.client.send(new HeadBucketCommand({ Bucket: this.name }), { requestTimeout: shortMs }));
  }

  close(): void {
    for (const client of [this.client, this.reading]) client.destroy();
  }

  private at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.name, Key: key };
  }
}

async function called<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw new Problem('unavailable', { service: 'results' }, { cause });
  }
}

// What has no date is not old.
function sinceOf(date: Date | undefined): number {
  return date?.getTime() ?? Infinity;
}
