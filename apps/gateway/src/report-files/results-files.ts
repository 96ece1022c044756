import { Readable } from 'node:stream';
import { Problem, type ProblemMessage } from '@assay/contracts';
import type { StoredReport } from '@assay/contracts/results';
import { correlation, writeTraceparent } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { type Dispatcher, request } from 'undici';
import { GatewayConfig } from '../app.config.js';

const connectAndAnswerMs = 30_000;

/** A report as it comes. */
export interface GivenReport {
  readonly content: Readable;
  readonly bytes: string | undefined;
}

/** The private HTTP port of results: files only, everything else is asked over NATS. */
@Injectable()
export class ResultsFiles {
  constructor(private readonly config: GatewayConfig) {}

  /** Streams a report to results. */
  async put(orderId: string, content: AsyncIterable<Uint8Array>): Promise<StoredReport> {
    const failure: { cause?: unknown } = {};
    const body = Readable.from(remembering(content, failure), { objectMode: false });
    const answer = await this.call(`/reports/${orderId}`, { method: 'PUT', body }, failure);
    return (await answer.body.json()) as StoredReport;
  }

  /** The report behind a link, streamed. */
  behind(token: string): Promise<GivenReport> {
    return this.given(`/report-links/${encodeURIComponent(token)}`);
  }

  /** One of an order’s reports, streamed. */
  async of(orderId: string, sha256: string): Promise<GivenReport> {
    if (!/^[\da-f]{64}$/.test(sha256)) throw new Problem('report-not-found', { orderId });
    return this.given(`/reports/${orderId}/${encodeURIComponent(sha256)}`);
  }

  private async given(path: string): Promise<GivenReport> {
    const answer = await this.call(path, { method: 'GET' });
    const length = answer.headers['content-length'];
    return { content: answer.body, bytes: typeof length === 'string' ? length : undefined };
  }

  private async call(
    path: string,
    { method, body }: { method: 'GET' | 'PUT'; body?: Readable },
    failure: { cause?: unknown } = {},
  ): Promise<Dispatcher.ResponseData> {
    const span = correlation.span();
    const answer = await request(`${this.config.RESULTS_URL}${path}`, {
      method,
      body: body ?? null,
      headers: {
        authorization: `Bearer ${this.config.REPORTS_TOKEN}`,
        ...(span && { traceparent: writeTraceparent(span) }),
        ...(body ? { 'content-type': 'application/pdf' } : {}),
      },
      headersTimeout: connectAndAnswerMs,
    }).catch((error: unknown) => {
      // What is wrong with the file is known here, and only looks like a cut connection to whoever sends it on.
      if (failure.cause instanceof Problem) throw failure.cause;
      throw new Problem('unavailable', { service: 'results' }, { cause: error });
    });
    if (answer.statusCode === 422) throw Problem.fromMessage((await answer.body.json()) as ProblemMessage);
    if (answer.statusCode < 300) return answer;
    await answer.body.dump();
    throw new Problem('internal', {}, { cause: new Error(`results answered ${answer.statusCode}`) });
  }
}

async function* remembering(
  content: AsyncIterable<Uint8Array>,
  failure: { cause?: unknown },
): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    failure.cause = error;
    throw error;
  }
}
