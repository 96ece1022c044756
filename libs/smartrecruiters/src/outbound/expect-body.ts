import type { Answer } from './answer.js';
import { refusal } from './transport.js';

/** The answer with a body of the expected shape; an accepted answer of another shape counts as none. */
export function expectBody<T>(
  answer: Answer<unknown>,
  take: (body: Record<string, unknown>) => T | undefined,
): Answer<T> {
  if (answer.kind !== 'accepted') return answer;
  const body = isRecord(answer.body) ? take(answer.body) : undefined;
  return body === undefined
    ? refusal('unavailable', answer.status, 'the answer has not the documented shape')
    : { ...answer, body };
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
