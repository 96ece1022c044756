import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type CollectedSpan, spansOf } from './otlp-spans.js';

/** A collector that takes traces by OTLP over HTTP, reads their bytes and keeps what they say. */
export class TraceCollector {
  readonly spans: CollectedSpan[] = [];
  /** Of the requests that were taken. */
  readonly headers: IncomingHttpHeaders[] = [];
  /** How many requests wait for an answer that does not come. */
  readonly waiting: ServerResponse[] = [];
  /** What it answers; nothing at all where that is 0. */
  status = 200;
  /** Whom it takes traces from; the others are answered 401. */
  admits: (headers: IncomingHttpHeaders) => boolean = () => true;
  /** How many requests it did not admit. */
  refused = 0;

  private constructor(private readonly server: Server) {
    server.on('request', (request, response) => {
      void buffer(request).then((body) => {
        if (request.url !== '/v1/traces' || request.method !== 'POST') return response.writeHead(404).end();
        if (!this.admits(request.headers)) {
          this.refused += 1;
          return response.writeHead(401).end();
        }
        if (this.status === 0) return this.waiting.push(response);
        if (this.status === 200) {
          this.headers.push(request.headers);
          this.spans.push(...spansOf(body));
        }
        return response.writeHead(this.status, { 'content-type': 'application/x-protobuf' }).end();
      });
    });
  }

  /** Starts one on a free port, or on this one. */
  static async start(port = 0): Promise<TraceCollector> {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return new TraceCollector(server);
  }

  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  get endpoint(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The names of the spans of a trace. */
  namesOf(traceId: string): string[] {
    return this.spans.filter((span) => span.traceId === traceId).map(({ name }) => name);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
