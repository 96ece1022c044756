import type { RateLimits } from './answer.js';

/** Headers by lower-case name. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

const hour = 3600;

/**
 * How long to wait before the next call, in seconds: their `Retry-After`, at most an hour; at least a second after a 429. A
 * moment that they name is read by their own clock where they say what it shows.
 */
export function retryAfterSeconds(
  headers: Headers,
  status: number,
  now = momentOf(single(headers['date'])) ?? Date.now(),
): number | undefined {
  const asked = secondsOf(single(headers['retry-after']), now);
  if (asked === undefined) return status === 429 ? 1 : undefined;
  return Math.min(Math.max(asked, status === 429 ? 1 : 0), hour);
}

/** The limits SmartRecruiters reports, or nothing when it reports none. */
export function rateLimits(headers: Headers): RateLimits | undefined {
  const limits = {
    ...counted('limit', headers['x-ratelimit-limit']),
    ...counted('remaining', headers['x-ratelimit-remaining']),
    ...counted('concurrentLimit', headers['x-ratelimit-concurrent-limit']),
    ...counted('concurrentRemaining', headers['x-ratelimit-concurrent-remaining']),
  };
  return Object.keys(limits).length === 0 ? undefined : limits;
}

/** The first value of a header. */
export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function secondsOf(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  const until = momentOf(text);
  return until === undefined ? undefined : Math.ceil(Math.max(0, until - now) / 1000);
}

function momentOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  // The oldest of the three spellings (RFC 9110 section 5.6.7) leaves the zone out: it is UTC, not that of this process.
  const moment = Date.parse(/(GMT|UTC|Z|[+-]\d\d:?\d\d)\s*$/i.test(text) ? text : `${text} GMT`);
  return Number.isNaN(moment) ? undefined : moment;
}

function counted(name: keyof RateLimits, value: string | string[] | undefined): RateLimits {
  const text = single(value);
  return text !== undefined && /^\d{1,9}$/.test(text) ? { [name]: Number(text) } : {};
}
