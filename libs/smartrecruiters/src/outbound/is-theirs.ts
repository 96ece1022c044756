import { single, type Headers } from './waiting.js';

/** An answer as it came. */
export interface PlainAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the text says as JSON, if it does. */
  readonly body: unknown;
}

/**
 * Whether SmartRecruiters itself gave the answer, and not what stands between: a proxy, a load balancer without a backend.
 *
 * It speaks JSON (SmartRecruiters contract sections 1.1 and 3): a success is empty or JSON, a refusal names its errors,
 * the token endpoint's has the code of RFC 6749 section 5.2. A refused token may be told by the challenge of RFC 6750 alone.
 */
export function isTheirs({ status, headers, text, body }: PlainAnswer): boolean {
  const contentType = single(headers['content-type']);
  const isJson = /^\s*application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType ?? '');
  if (text.trim() === '')
    return status < 300 ? contentType === undefined || isJson : isChallenge(status, headers);
  if (!isJson || typeof body !== 'object' || body === null) return false;
  return status < 300 || isChallenge(status, headers) || namesErrors(body);
}

function namesErrors(body: object): boolean {
  if ('errors' in body) return Array.isArray(body.errors);
  return 'error' in body && typeof body.error === 'string' && /^[a-z_]+$/.test(body.error);
}

function isChallenge(status: number, headers: Headers): boolean {
  return (
    (status === 401 || status === 403) && /^\s*bearer\b/i.test(single(headers['www-authenticate']) ?? '')
  );
}
