import { randomBytes } from 'node:crypto';
import { TraceCollector } from '@assay/testing';

const keyHeader = 'x-collector-key';

/** What others run for an installation, each with secrets of its own. */
export class Providers {
  private constructor(
    readonly collector: TraceCollector,
    /** The key of the collector that all apps begin with. */
    readonly collectorKey: string,
  ) {}

  static async start(): Promise<Providers> {
    const made = new Providers(await TraceCollector.start(), randomBytes(16).toString('hex'));
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

  async close(): Promise<void> {
    await this.collector.close();
  }
}
