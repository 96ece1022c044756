/** What keeps a lease while a call lasts. */
export interface LeaseTerms {
  readonly leaseMs: number;
  /** The monotonic time from which the lease counts. */
  readonly leasedAtMs: number;
  /** Asks for another lease from now; false when it is lost. */
  readonly renew: () => Promise<boolean>;
  /** Hears why it could not be asked. */
  readonly failed: (error: unknown) => void;
}

// Between giving up and the end of the lease: the time a call needs to be torn down.
const margin = 0.1;

/**
 * Runs a call that is given up before its lease ends, however long the process slept, and renews the lease while it
 * lasts. So two calls for one row are never under way together, and the lease can be short. Nothing where it ended before.
 */
export async function holdLease<T>(
  { leaseMs, leasedAtMs, renew, failed }: LeaseTerms,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const lost = new AbortController();
  let lastsUntilMs = leasedAtMs + leaseMs * (1 - margin);
  if (performance.now() >= lastsUntilMs) return undefined;
  let renewing: Promise<void> | undefined;
  const askForMore = async (): Promise<void> => {
    const askedAtMs = performance.now();
    const renewed = await renew().catch(failed);
    if (renewed) lastsUntilMs = askedAtMs + leaseMs * (1 - margin);
    if (renewed === false) lost.abort();
  };
  const everyMs = leaseMs / 20;
  let renewAtMs = leasedAtMs + leaseMs / 3;
  const timer = setInterval(() => {
    const nowMs = performance.now();
    if (nowMs >= lastsUntilMs) return lost.abort();
    if (renewing || nowMs < renewAtMs) return;
    renewAtMs = nowMs + leaseMs / 3;
    renewing = askForMore().finally(() => (renewing = undefined));
  }, everyMs);
  try {
    return await call(lost.signal);
  } finally {
    clearInterval(timer);
    await renewing;
  }
}
