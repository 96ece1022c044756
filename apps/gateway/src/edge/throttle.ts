import { Problem } from '@assay/contracts';
import type { Clock } from '@assay/runtime';

interface Bucket {
  /** Requests that may still come at once. */
  left: number;
  filledAtMs: number;
}

const minuteMs = 60_000;
const mostBuckets = 20_000;

/** Counts requests by whoever makes them, so many in a minute (or another time) each. */
export class Throttle {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly clock: Clock,
    private readonly most: number,
    private readonly withinMs = minuteMs,
  ) {}

  /** How many are counted apart; the one that was not seen for the longest time is forgotten first. */
  get size(): number {
    return this.buckets.size;
  }

  /** Counts one request and says how many may still come at once, or throws the problem `too-many-requests` with the seconds to wait. */
  take(who: string): number {
    const nowMs = this.clock.now().getTime();
    const known = this.buckets.get(who) ?? { left: this.most, filledAtMs: nowMs };
    const gained = (Math.max(0, nowMs - known.filledAtMs) / this.withinMs) * this.most;
    const left = Math.min(this.most, known.left + gained);
    this.keep(who, { left: left >= 1 ? left - 1 : left, filledAtMs: nowMs });
    if (left >= 1) return Math.floor(left - 1);
    throw new Problem('too-many-requests', {
      seconds: Math.ceil(((1 - left) / this.most) * (this.withinMs / 1000)),
    });
  }

  // The one not seen for the longest time has most likely filled up again.
  private keep(who: string, bucket: Bucket): void {
    this.buckets.delete(who);
    const oldest = this.buckets.size >= mostBuckets ? this.buckets.keys().next().value : undefined;
    if (oldest !== undefined) this.buckets.delete(oldest);
    this.buckets.set(who, bucket);
  }
}
