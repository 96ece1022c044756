import { createHash } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';

interface Bucket {
  /** Requests that may still come at once. */
  left: number;
  filledAtMs: number;
}

const minuteMs = 60_000;
const mostBuckets = 20_000;

/**
 * Keeps anybody from asking for tokens without end: so many in a minute per address, and per client id as seen from one
 * address, so that whoever knows a company's client id cannot keep the company out.
 */
@Injectable()
export class TokenThrottle {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly config: GatewayConfig,
    private readonly clock: Clock,
  ) {}

  /** Counts one request from the address, or throws the problem `too-many-requests` with the seconds to wait. */
  checkAddress(address: string): void {
    this.take(address, this.config.TOKENS_PER_ADDRESS_MAX);
  }

  /** Counts one request for the client id, or throws the problem `too-many-requests` with the seconds to wait. */
  checkClient(clientId: string, address: string): void {
    // By hash: a client id may be anything, and as long as a body.
    const client = createHash('sha256').update(clientId).digest('base64');
    this.take(`${address} ${client}`, this.config.TOKENS_PER_CLIENT_MAX);
  }

  private take(key: string, perMinute: number): void {
    const nowMs = this.clock.now().getTime();
    const known = this.buckets.get(key) ?? { left: perMinute, filledAtMs: nowMs };
    const gained = (Math.max(0, nowMs - known.filledAtMs) / minuteMs) * perMinute;
    const left = Math.min(perMinute, known.left + gained);
    this.keep(key, { left: left >= 1 ? left - 1 : left, filledAtMs: nowMs });
    if (left >= 1) return;
    throw new Problem('too-many-requests', {
      seconds: Math.ceil(((1 - left) / perMinute) * (minuteMs / 1000)),
    });
  }

  // The one not seen for the longest time goes first: it has most likely filled up again.
  private keep(key: string, bucket: Bucket): void {
    this.buckets.delete(key);
    const oldest = this.buckets.size >= mostBuckets ? this.buckets.keys().next().value : undefined;
    if (oldest !== undefined) this.buckets.delete(oldest);
    this.buckets.set(key, bucket);
  }
}
