import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ResultsConfig } from '../app.config.js';
import {
  checksumOf,
  dated,
  operationOf,
  partsIn,
  requestOf,
  type S3Answer,
  xml,
} from './s3-messages.fixture.js';
import { S3Objects, S3Refusal } from './s3-objects.fixture.js';
import { type S3Account, type S3Request, signatureFault } from './s3-signature.fixture.js';

/** What may happen instead of an answer: a status, silence, or a connection that ends in the middle. */
type Fault = number | 'silence' | 'cut';

const bucket = 'assay-reports';
const known =
  /^(x-id|list-type|prefix|max-keys|continuation-token|uploads|uploadId|partNumber|key-marker|upload-id-marker)$/;

/** A store that speaks as S3 does and forgives nothing: signatures, checksums, parts and encryption have to be right. */
export class S3Server {
  readonly account: S3Account = {
    accessKeyId: 'AKIAOFTHESPECS',
    secretAccessKey: 'kRf0/zv+3LmWq81xVYp5tN2aHjDoUe7bXgSc9T4i',
    region: 'eu-central-1',
  };
  /** Whom it lets in. */
  accounts: readonly S3Account[] = [this.account];
  store = new S3Objects();
  /** The operations that were asked for, in their order. */
  calls: string[] = [];
  /** What lists were asked to begin with. */
  listed: string[] = [];
  /** So many calls were being answered at the same time. */
  mostAtOnce = 0;
  /** How long each call takes. */
  delayMs = 0;
  /** What refused requests were refused for. */
  refusals: string[] = [];
  /** How every object has to be encrypted, as `algorithm key`. */
  encryption: string | undefined;
  pageSize = 1000;
  /** What becomes of an operation instead. */
  readonly faults = new Map<string, Fault>();
  /** Parts and objects are taken when this is over. */
  stalled: Promise<void> | undefined;
  private atOnce = 0;
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  static async start(): Promise<S3Server> {
    const started = new S3Server();
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The settings with which results keeps its reports here. */
  settings(account = this.account): Partial<ResultsConfig> {
    return {
      REPORTS_STORE: `s3://${bucket}/of/specs`,
      REPORTS_S3_ENDPOINT: this.url,
      REPORTS_S3_PATH_STYLE: true,
      REPORTS_S3_REGION: account.region,
      REPORTS_S3_ACCESS_KEY_ID: account.accessKeyId,
      REPORTS_S3_SECRET_ACCESS_KEY: account.secretAccessKey,
      REPORTS_S3_TIMEOUT_MS: 60_000,
    };
  }

  reset(): void {
    this.store = new S3Objects();
    this.calls = [];
    this.listed = [];
    this.mostAtOnce = 0;
    this.delayMs = 0;
    this.refusals = [];
    this.accounts = [this.account];
    this.faults.clear();
    this.encryption = undefined;
    this.stalled = undefined;
    this.pageSize = 1000;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async take(message: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined);
    try {
      const request = await requestOf(message);
      const operation = operationOf(request);
      this.calls.push(operation);
      const fault = this.faults.get(operation);
      if (fault === 'silence') return;
      if (typeof fault === 'number') throw new S3Refusal(fault, 'SlowDown');
      const {
        status = 200,
        headers = {},
        body = '',
      } = await this.slowly(() => this.answer(operation, request));
      response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
      if (fault !== 'cut') return void response.end(body);
      response.write(Buffer.from(body).subarray(0, -1), () => response.destroy());
    } catch (error) {
      if (!(error instanceof S3Refusal)) return void response.destroy();
      this.refusals.push(error.code);
      const text = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${error.code}</Code><Message>${error.code}</Message></Error>`;
      response
        .writeHead(error.status, { 'content-type': 'application/xml' })
        .end(message.method === 'HEAD' ? '' : text);
    }
  }

  private async slowly<T>(work: () => Promise<T>): Promise<T> {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    try {
      if (this.delayMs > 0) await sleep(this.delayMs);
      return await work();
    } finally {
      this.atOnce -= 1;
    }
  }

  private async answer(operation: string, request: S3Request): Promise<S3Answer> {
    const fault = signatureFault(request, this.accounts);
    if (fault) throw new S3Refusal(403, fault);
    const strange = [...request.url.searchParams.keys()].find((name) => !known.test(name));
    const answers = this.operations()[operation];
    if (!answers || strange !== undefined) throw new S3Refusal(501, 'NotImplemented');
    const [, name, key = ''] = /^\/([^/]+)\/?(.*)$/s.exec(decodeURIComponent(request.url.pathname)) ?? [];
    if (name !== bucket) throw new S3Refusal(404, 'NoSuchBucket');
    return answers(key, request);
  }

  private operations(): Readonly<
    Record<string, (key: string, request: S3Request) => S3Answer | Promise<S3Answer>>
  > {
    return {
      HeadBucket: () => ({}),
      PutObject: async (key, request) => {
        await this.stalled;
        this.store.put(key, request.body, checksumOf(request), this.encryptionOf(request));
        return {};
      },
      CopyObject: (key, request) => this.copy(key, request),
      GetObject: (key) => ({ body: this.store.get(key).bytes }),
      DeleteObject: (key) => {
        this.store.objects.delete(key);
        return { status: 204 };
      },
      ListObjectsV2: (_key, { url }) => this.list(url),
      CreateMultipartUpload: (key, request) => {
        if (request.headers['x-amz-checksum-algorithm'] !== 'SHA256')
          throw new S3Refusal(400, 'InvalidRequest');
        return xml(
          'InitiateMultipartUploadResult',
          `<UploadId>${this.store.begin(key, this.encryptionOf(request))}</UploadId>`,
        );
      },
      UploadPart: async (_key, request) => {
        await this.stalled;
        const { searchParams } = request.url;
        const number = Number(searchParams.get('partNumber'));
        const part = this.store.putPart(
          searchParams.get('uploadId') ?? '',
          number,
          request.body,
          checksumOf(request),
        );
        return { headers: { etag: part.etag, 'x-amz-checksum-sha256': part.sha256 } };
      },
      CompleteMultipartUpload: (_key, { url, body }) => {
        this.store.complete(url.searchParams.get('uploadId') ?? '', partsIn(String(body)));
        return xml('CompleteMultipartUploadResult', '');
      },
      AbortMultipartUpload: (_key, { url }) => {
        this.store.abort(url.searchParams.get('uploadId') ?? '');
        return { status: 204 };
      },
      ListMultipartUploads: (_key, { url }) => this.listUploads(url.searchParams.get('prefix') ?? ''),
    };
  }

  private copy(key: string, request: S3Request): S3Answer {
    const [, name, from = ''] =
      /^\/?([^/]+)\/(.+)$/.exec(decodeURIComponent(String(request.headers['x-amz-copy-source']))) ?? [];
    if (name !== bucket) throw new S3Refusal(404, 'NoSuchBucket');
    const { bytes } = this.store.get(from);
    const made = this.store.put(key, bytes, undefined, this.encryptionOf(request));
    const asked = request.headers['x-amz-checksum-algorithm'] === 'SHA256';
    return xml('CopyObjectResult', asked ? `<ChecksumSHA256>${made.sha256}</ChecksumSHA256>` : '');
  }

  private list({ searchParams }: URL): S3Answer {
    const most = Math.min(Number(searchParams.get('max-keys') ?? 1000), this.pageSize);
    this.listed.push(searchParams.get('prefix') ?? '');
    const after = searchParams.get('continuation-token') ?? '';
    const keys = this.store.keys(searchParams.get('prefix') ?? '').filter((key) => key > after);
    const page = keys.slice(0, most);
    const contents = page.map(
      (key) =>
        `<Contents><Key>${key}</Key><LastModified>${dated(this.store.get(key).since)}</LastModified></Contents>`,
    );
    const more = keys.length > page.length;
    const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    return xml('ListBucketResult', `<IsTruncated>${more}</IsTruncated>${next}${contents.join('')}`);
  }

  private listUploads(prefix: string): S3Answer {
    const uploads = [...this.store.uploads].filter(([, { key }]) => key.startsWith(prefix));
    const found = uploads.map(
      ([id, { key, since }]) =>
        `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${dated(since)}</Initiated></Upload>`,
    );
    return xml('ListMultipartUploadsResult', `<IsTruncated>false</IsTruncated>${found.join('')}`);
  }

  private encryptionOf({ headers }: S3Request): string | undefined {
    const key = headers['x-amz-server-side-encryption-aws-kms-key-id'];
    const how = headers['x-amz-server-side-encryption'];
    const said = how === undefined ? undefined : [how, key].filter(Boolean).join(' ');
    if (said !== this.encryption) throw new S3Refusal(403, 'AccessDenied');
    return said;
  }
}
