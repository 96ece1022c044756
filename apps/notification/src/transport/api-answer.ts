import { type Verdict, verdicts } from '../verdicts/verdict.js';
import type { MailOutcome } from '../mail/mail-outcome.js';

/** What the provider answered. */
export interface ApiAnswer {
  readonly status: number;
  readonly retryAfter: string | string[] | undefined;
  readonly text: string;
}

interface Rule {
  readonly statuses: readonly number[];
  /** What their `name` or `message` has to say besides. */
  readonly says?: RegExp;
  readonly verdict: Verdict;
}

/**
 * Whose fault a refusal is, the first that fits (https://resend.com/docs/api-reference/errors, read 2026-12-01).
 *
 * A key that is not theirs is 401 or 403 for some calls and 400 for others, and an address nobody can have is a field of
 * the call that is wrong: `Invalid `to` field. …`.
 */
const rules: readonly Rule[] = [
  { statuses: [400, 403], says: /api.?key/i, verdict: verdicts.login },
  { statuses: [401], verdict: verdicts.login },
  { statuses: [403], verdict: verdicts.sender },
  { statuses: [400, 422], says: /[`'"]to[`'"]/, verdict: verdicts.noMailbox },
  { statuses: [400, 413, 422], verdict: verdicts.content },
  { statuses: [429], says: /quota/i, verdict: verdicts.limit },
  { statuses: [451], verdict: verdicts.policy },
  // What is under way, under the same key too, is known in a moment.
  { statuses: [409], says: /concurrent/i, verdict: verdicts.passing },
  { statuses: [408, 429, 503], verdict: verdicts.passing },
];

const askedToWait = [409, 429, 503];
const longestWaitSeconds = 3600;

/** Tells what an answer of the provider means. */
export function outcomeOfAnswer(answer: ApiAnswer, mask: (text: string) => string): MailOutcome {
  const { status: responseCode } = answer;
  const { id, name, message } = wordsIn(answer.text);
  if (responseCode >= 200 && responseCode < 300 && id !== '')
    return { kind: 'accepted', response: mask(`${responseCode} ${id}`), responseCode };
  const response = mask(name === '' ? `${responseCode}` : `${responseCode} ${name}: ${message}`);
  if (mayBeTaken(responseCode)) return { kind: 'uncertain', response, responseCode };
  const verdict = verdictOf(responseCode, `${name} ${message}`);
  if (verdict.fault === 'recipient') return { kind: 'permanent', response, responseCode, verdict };
  return {
    kind: 'temporary',
    lasting: verdict.fault !== 'passing',
    response,
    responseCode,
    verdict,
    ...waitOf(answer),
    ...(name === 'invalid_idempotent_request' ? { knownOtherwise: true } : {}),
  };
}

// A page instead of an id, or what broke while they were at it. 503 says that they were not.
function mayBeTaken(status: number): boolean {
  return (status >= 200 && status < 300) || (status >= 500 && status !== 503);
}

function verdictOf(status: number, words: string): Verdict {
  const rule = rules.find(
    ({ statuses, says }) => statuses.includes(status) && (says === undefined || says.test(words)),
  );
  return rule?.verdict ?? verdicts.unclear;
}

function waitOf({ status, retryAfter }: ApiAnswer): { readonly waitSeconds?: number } {
  if (!askedToWait.includes(status)) return {};
  const asked = typeof retryAfter === 'string' && /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : 1;
  return { waitSeconds: Math.min(Math.max(asked, 1), longestWaitSeconds) };
}

function wordsIn(text: string): { readonly id: string; readonly name: string; readonly message: string } {
  const body = parsed(text);
  const word = (key: string): string => {
    const value: unknown = body.get(key);
    return typeof value === 'string' ? value : '';
  };
  return { id: word('id'), name: word('name'), message: word('message') };
}

function parsed(text: string): ReadonlyMap<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return new Map(typeof body === 'object' && body !== null ? Object.entries(body) : []);
  } catch {
    return new Map();
  }
}
