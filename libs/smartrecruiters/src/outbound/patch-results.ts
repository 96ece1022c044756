import type { Answer } from './answer.js';
import type { PackageResultDocument } from './package-result.js';
import type { Transport } from './transport.js';

/** Brings an order's results up to date at its `resultCallbackURL`; an address on another host is never called. */
export async function patchResults(
  transport: Transport,
  patch: {
    url: string;
    token: string;
    body: PackageResultDocument;
    timeoutMs: number;
    signal?: AbortSignal | undefined;
  },
): Promise<Answer<unknown>> {
  return transport.send({
    method: 'PATCH',
    target: patch.url,
    // The only declared type: a merge patch sent under its own name is answered 415.
    headers: { authorization: `Bearer ${patch.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(patch.body),
    timeoutMs: patch.timeoutMs,
    signal: patch.signal,
  });
}
