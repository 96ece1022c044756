import type { Readable } from 'node:stream';
import { isSafeUrl, parseUrl } from '@assay/orders';
import { failpoint, readText } from '@assay/runtime';
import { Agent, request } from 'undici';
import type { Answer, Refused } from './answer.js';
import { classify } from './classify.js';
import { isTheirs } from './is-theirs.js';
import { rateLimits, retryAfterSeconds, type Headers } from './waiting.js';

/** One call; the path is under the API's base, an absolute URL has to be on its host or on a further one. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
  readonly timeoutMs: number;
  /** Gives the call up earlier, for reasons of the caller's. */
  readonly signal?: AbortSignal | undefined;
}

const excerpt = 500;
const connectMs = 3000;
const largestAnswer = 1_048_576;

/** Speaks HTTP to the hosts it is told, never follows a redirect, and turns whatever happens into an answer. */
export class Transport {
  private readonly base: URL;
  private readonly agent = new Agent({
    // Said here, so that no option of the process can lower it (SmartRecruiters contract UNK-20).
    connect: { timeout: connectMs, minVersion: 'TLSv1.2', rejectUnauthorized: true },
    maxResponseSize: largestAnswer,
    pipelining: 1,
  });

  constructor(
    apiUrl: string,
    private readonly furtherOrigins: readonly string[] = [],
  ) {
    const base = parseUrl(apiUrl);
    if (!base || !isSafeUrl(base)) throw new Error('the address of SmartRecruiters must be https');
    this.base = base;
  }

  /** Sends the call and returns the answer's JSON, or undefined where the answer is empty or not JSON. */
  async send(call: Call): Promise<Answer<unknown>> {
    const url = this.resolve(call.target);
    if (!url) return refusal('rejected', 0, 'not sent: the address is none of SmartRecruiters’');
    await failpoint('smartrecruiters.before-request');
    try {
      const answer = await request(url, {
        dispatcher: this.agent,
        method: call.method,
        headers: {
          accept: 'application/json',
          'accept-encoding': 'identity',
          'user-agent': 'assay',
          ...call.headers,
        },
        body: call.body ?? null,
        headersTimeout: call.timeoutMs,
        bodyTimeout: call.timeoutMs,
        signal: AbortSignal.any([AbortSignal.timeout(call.timeoutMs), ...(call.signal ? [call.signal] : [])]),
      });
      const text = await readText(answer, largestAnswer);
      await failpoint('smartrecruiters.answered');
      return read(answer.statusCode, answer.headers, text);
    } catch (error) {
      return refusal('unavailable', 0, `no answer: ${nameOf(error)}`);
    }
  }

  close(): Promise<void> {
    return this.agent.close();
  }

  private resolve(target: string): URL | undefined {
    if (target.startsWith('/'))
      return isPlain(target) ? new URL(this.base.href.replace(/\/$/, '') + target) : undefined;
    const url = parseUrl(target);
    return url && isSafeUrl(url) && [this.base.origin, ...this.furtherOrigins].includes(url.origin)
      ? url
      : undefined;
  }
}

// An id that is `.` or `..` is a step in the path, and no encoding makes it anything else.
function isPlain(path: string): boolean {
  return !path
    .replace(/[?#].*$/s, '')
    .split('/')
    .some((step) => step === '.' || step === '..');
}

/** A refusal of our own making, such as a call that was never sent or an answer that makes no sense. */
export function refusal(kind: Refused['kind'], status: number, bodyExcerpt: string): Refused {
  return { kind, status, bodyExcerpt: bodyExcerpt.slice(0, excerpt).toWellFormed().replaceAll('\u0000', '') };
}

function read(status: number, headers: Headers, text: string): Answer<unknown> {
  const body = parse(text);
  const kind = classify(status, isTheirs({ status, headers, text, body }));
  const limits = rateLimits(headers);
  const reported = limits ? { limits } : {};
  if (kind === 'accepted') return { kind, status, body, ...reported };
  const wait = retryAfterSeconds(headers, status);
  return {
    ...refusal(kind, status, text),
    ...(wait === undefined ? {} : { retryAfterSeconds: wait }),
    ...reported,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

// A name or a code, never the message: it may repeat the address or parts of the body.
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
