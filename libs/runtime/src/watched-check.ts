/** Rejects when what it looks at does not work. */
export type HealthCheck = () => Promise<void>;

/** What a check says; it is slow while it has not answered yet and was well when it answered last. */
export type Verdict = 'passes' | 'slow' | 'fails';

/** How long a check may take before it is slow, and before it has failed. */
export interface Patience {
  readonly slowMs: number;
  readonly failedMs: number;
}

const usual: Patience = { slowMs: 1000, failedMs: 15_000 };

/** A check that is asked again only when it has answered, however often somebody wants to know. */
export class WatchedCheck {
  private pending: { readonly since: number; readonly passed: Promise<boolean> } | undefined;
  private wasWell = false;

  constructor(
    private readonly check: HealthCheck,
    private readonly patience: Patience = usual,
  ) {}

  /** What is known within the time after which a check is slow; never throws. */
  async verdict(): Promise<Verdict> {
    this.pending ??= { since: performance.now(), passed: this.ask() };
    const { since, passed } = this.pending;
    const { promise: late, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => resolve(undefined), this.patience.slowMs);
    const outcome = await Promise.race([passed, late]);
    clearTimeout(timer);
    if (outcome !== undefined) return outcome ? 'passes' : 'fails';
    return this.wasWell && performance.now() - since < this.patience.failedMs ? 'slow' : 'fails';
  }

  private async ask(): Promise<boolean> {
    // Later than this call, also where the check throws at once: `pending` is set by then.
    await Promise.resolve();
    try {
      await this.check();
      this.wasWell = true;
    } catch {
      this.wasWell = false;
    }
    this.pending = undefined;
    return this.wasWell;
  }
}
