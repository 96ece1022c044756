import { isSafeUrl, parseUrl } from '@assay/orders';
import { correlation, failpoint, readText, writeTraceparent } from '@assay/runtime';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Agent, request } from 'undici';
import { OrderingConfig } from '../app.config.js';
import { lookUpPublic, mayBeCalled } from './public-address.js';

/** A signed message, as Standard Webhooks describes it. */
export interface EngineMessage {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly signature: string;
  readonly payload: string;
}

/** What an engine answered. */
export interface EngineReply {
  readonly httpStatus: number;
  readonly body: string;
}

const connectMs = 3000;
const largestAnswer = 65_536;

/** Speaks to engines: over https (or with this machine, where that is allowed), never following a redirect, never to a private address. */
@Injectable()
export class EngineClient implements OnApplicationShutdown {
  private readonly agent: Agent;
  private readonly loopbackAllowed: boolean;

  constructor(private readonly config: OrderingConfig) {
    this.loopbackAllowed = config.ENGINE_LOOPBACK_ALLOWED ?? config.NODE_ENV !== 'production';
    const lookup = lookUpPublic(this.loopbackAllowed);
    this.agent = new Agent({
      // Said here, so that no option of the process can lower it.
      connect: { timeout: connectMs, lookup, minVersion: 'TLSv1.2', rejectUnauthorized: true },
      maxResponseSize: largestAnswer,
      pipelining: 1,
    });
  }

  /** Posts the message once and gives the plain answer, or why there is none; it never throws. */
  async post(address: string, message: EngineMessage): Promise<EngineReply | { readonly detail: string }> {
    const url = parseUrl(address);
    if (!url || !isSafeUrl(url) || !mayBeCalled(url, this.loopbackAllowed))
      return { detail: 'forbidden-address' };
    const timeout = this.config.ENGINE_TIMEOUT_MS;
    try {
      const answer = await request(url, {
        dispatcher: this.agent,
        method: 'POST',
        headers: headersOf(message),
        body: message.payload,
        headersTimeout: timeout,
        bodyTimeout: timeout,
        signal: AbortSignal.timeout(timeout),
      });
      const body = await readText(answer, largestAnswer);
      await failpoint('engine.answered');
      return { httpStatus: answer.statusCode, body };
    } catch (error) {
      return { detail: nameOf(error) };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.close();
  }
}

function headersOf({ id, timestamp, signature }: EngineMessage): Record<string, string> {
  const span = correlation.span();
  return {
    // What the engine does on is of the same trace; where it names it when it calls back, that is, too.
    ...(span && { traceparent: writeTraceparent(span) }),
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'assay',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signature,
  };
}

// A code, never the text: it may repeat the address.
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
