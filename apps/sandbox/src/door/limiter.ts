const windowMs = 1000;

/** How many calls one credential may make in any second, and at once. */
export interface Limits {
  perSecond: number;
  atOnce: number;
}

/** What the limiter says about one call, with the headers SmartRecruiters documents. */
export interface Permit {
  granted: boolean;
  headers: Record<string, string>;
  release: () => void;
}

/** Holds each credential to so many calls in any second and so many at once. */
export class Limiter {
  private readonly recent = new Map<string, number[]>();
  private readonly running = new Map<string, number>();

  constructor(
    private readonly limits: Limits = { perSecond: 10, atOnce: 8 },
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Lets a call of this credential begin, or refuses it; a refused call does not count. */
  enter(credential: string): Permit {
    const since = this.now() - windowMs;
    const recent = (this.recent.get(credential) ?? []).filter((at) => at > since);
    const running = this.running.get(credential) ?? 0;
    const granted = recent.length < this.limits.perSecond && running < this.limits.atOnce;
    if (granted) {
      recent.push(this.now());
      this.running.set(credential, running + 1);
    }
    this.recent.set(credential, recent);
    return {
      granted,
      headers: this.headers(recent.length, granted ? running + 1 : running),
      release: granted ? this.releaseOnce(credential) : () => undefined,
    };
  }

  private headers(recent: number, running: number): Record<string, string> {
    return {
      'x-ratelimit-limit': String(this.limits.perSecond),
      'x-ratelimit-remaining': String(Math.max(0, this.limits.perSecond - recent)),
      'x-ratelimit-concurrent-limit': String(this.limits.atOnce),
      'x-ratelimit-concurrent-remaining': String(Math.max(0, this.limits.atOnce - running)),
    };
  }

  private releaseOnce(credential: string): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.running.set(credential, Math.max(0, (this.running.get(credential) ?? 1) - 1));
    };
  }
}
