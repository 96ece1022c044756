/** Leases are short and renewed while a mail server is talked to: a dead process is noticed within half a minute. */
export const leaseSeconds = 30;

export const renewLeaseMs = (leaseSeconds * 1000) / 3;

/** Renews a lease for as long as the mail server takes, so that nobody else starts on the same message. */
export async function holdWhile<T>(
  renew: () => Promise<unknown>,
  work: () => Promise<T>,
  warn: (error: unknown) => void,
): Promise<T> {
  const timer = setInterval(() => void renew().catch(warn), renewLeaseMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
