import type { Answer } from '../outbound/answer.js';
import type { Transport } from '../outbound/transport.js';

/** How a call about people is made: with whose token, how long at most, and given up by whom. */
export interface PeopleCall {
  readonly transport: Transport;
  readonly token: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Sends JSON under the path of the people API. */
export function sendJson(
  { transport, token, timeoutMs, signal }: PeopleCall,
  method: 'POST' | 'PATCH',
  target: string,
  body: object,
): Promise<Answer<unknown>> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return transport.send({ method, target, headers, body: JSON.stringify(body), timeoutMs, signal });
}
