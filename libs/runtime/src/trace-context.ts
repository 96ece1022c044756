/** Which span something belongs to, in the words of W3C Trace Context. */
export interface SpanPlace {
  readonly traceId: string;
  readonly spanId: string;
  /** Whether what follows is to be recorded, too. */
  readonly sampled: boolean;
  /** It was named by somebody outside, who does not decide what we record. */
  readonly foreign?: boolean;
}

const traceparent = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-([\da-f]{2})(-.*)?$/;

/** What a `traceparent` says; nothing where it is none. */
export function readTraceparent(text: unknown): SpanPlace | undefined {
  const [, version, traceId, spanId, flags, rest] =
    typeof text === 'string' && text.length < 100 ? (traceparent.exec(text) ?? []) : [];
  // Only what comes after version 00 may say more.
  if (!traceId || !spanId || !flags || (version === '00' && rest !== undefined)) return undefined;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** A `traceparent` for others. */
export function writeTraceparent({ traceId, spanId, sampled }: SpanPlace): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}
