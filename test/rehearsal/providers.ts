import { randomBytes } from 'node:crypto';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { TraceCollector } from '@assay/testing';
import { S3Server } from '../../apps/results/src/files/s3-server.fixture.js';

const keyHeader = 'x-collector-key';

/** What others run for an installation, each with secrets of its own. */
export class Providers {
  private constructor(
    readonly collector: TraceCollector,
    /** The key of the collector that all apps begin with. */
    readonly collectorKey: string,
    /** The store that has the bucket of the reports. */
    readonly store: S3Server,
  ) {}

  static async start(): Promise<Providers> {
    const made = new Providers(
      await TraceCollector.start(),
      randomBytes(16).toString('hex'),
      await S3Server.start(),
    );
    made.collectFor(made.collectorKey);
    return made;
  }

  /** The collector takes traces from whoever has one of these keys, and from nobody else. */
  collectFor(...keys: readonly string[]): void {
    this.collector.admits = (headers) => keys.includes(String(headers[keyHeader]));
  }

  /** What an app is told of the collector. */
  tracesWith(key: string): Record<string, string> {
    return {
      OTEL_EXPORTER_OTLP_ENDPOINT: this.collector.endpoint,
      OTEL_EXPORTER_OTLP_HEADERS: `${keyHeader}=${key}`,
    };
  }

  /** Whether the collector lets somebody with this key in. */
  async collects(key: string): Promise<boolean> {
    const headers = { [keyHeader]: key, 'content-type': 'application/x-protobuf' };
    const { status } = await fetch(`${this.collector.endpoint}/v1/traces`, { method: 'POST', headers });
    return status === 200;
  }

  /** What results is told of the bucket, with the access key of this account. */
  bucketWith(account: S3Server['account']): Record<string, string> {
    const settings = Object.entries(this.store.settings(account));
    return Object.fromEntries(settings.map(([name, value]) => [name, String(value)]));
  }

  /** Whether the store lets this account see the bucket; only a key that it does not know is a no. */
  async keepsFor({ region, ...credentials }: S3Server['account']): Promise<boolean> {
    const endpoint = this.store.url;
    const client = new S3Client({ region, endpoint, credentials, forcePathStyle: true, maxAttempts: 1 });
    return client.send(new ListObjectsV2Command({ Bucket: 'assay-reports' })).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && error.name === 'InvalidAccessKeyId') return false;
        throw error;
      },
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.collector.close(), this.store.close()]);
  }
}
