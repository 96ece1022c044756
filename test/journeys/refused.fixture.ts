import { expect } from 'vitest';
import type { Language } from './doors.fixture.js';
import { send, type Answer, type Sending } from './wire.fixture.js';

const forms: Readonly<Record<Language, (answer: Answer) => boolean>> = {
  problem: ({ type, text, status }) => {
    const body = JSON.parse(text) as Record<string, unknown>;
    const said = typeof body['title'] === 'string' && body['title'].length > 10 && body['status'] === status;
    return (
      type.startsWith('application/problem+json') &&
      said &&
      body['type'] === `urn:assay:problem:${String(body['code'])}`
    );
  },
  smartrecruiters: ({ type, text }) => {
    const { errors } = JSON.parse(text) as { errors: { code: string; message: string }[] };
    return (
      type.startsWith('application/json') && /^[A-Z_]+$/.test(errors[0]?.code ?? '') && !!errors[0]?.message
    );
  },
  oauth: ({ type, text, headers }) => {
    const { error, error_description: description } = JSON.parse(text) as Record<string, string>;
    return (
      type.startsWith('application/json') &&
      /^[a-z_]+$/.test(error ?? '') &&
      !!description &&
      headers['cache-control'] === 'no-store'
    );
  },
  page: ({ type, text, headers }) =>
    type === 'text/html; charset=utf-8' &&
    /<html lang="\w+"/.test(text) &&
    /<h1>.+<\/h1>/.test(text) &&
    String(headers['content-security-policy']).includes("default-src 'none'"),
};

/** What a stranger must never read. */
export const insides =
  /node_modules|\.[tj]s:\d|\bat \S+ \(|SELECT |INSERT |UPDATE |relation "|syntax error|duplicate key|\/(work|tmp|home|root|usr)\/|ECONN|NATS|nats:|postgres|TypeError|RangeError|undefined|\[object /;

/** What is wrong with the answer to something wrong; nothing when it is a refusal as it should be. */
function complaint(language: Language, answer: Answer): string | undefined {
  const { status, text, headers } = answer;
  const shown = `${status} ${text.slice(0, 300)}`;
  if (status < 400 || status > 499) return `is not a refusal: ${shown}`;
  if (insides.test(text)) return `shows our inside: ${shown}`;
  if (language === 'page' && text.includes('<script>alert')) return `repeats markup: ${shown}`;
  if (headers['set-cookie'] || headers['access-control-allow-origin'])
    return `has headers it must not have: ${shown}`;
  try {
    return forms[language](answer) ? undefined : `is not in its language: ${shown}`;
  } catch (error) {
    return `cannot be read (${String(error)}): ${shown}`;
  }
}

/** Something wrong to send. */
export interface Case extends Sending {
  readonly what: string;
  readonly language?: Language;
  /** What else the answer has to be. */
  readonly and?: (answer: Answer) => boolean;
}

/** Sends everything, some at a time, and gives what was not refused as it should be. */
export async function refused(origin: string, language: Language, cases: readonly Case[]): Promise<string[]> {
  const wrong: string[] = [];
  expect(cases.length).toBeGreaterThan(0);
  for (let index = 0; index < cases.length; index += 8) {
    const some = cases.slice(index, index + 8).map(async (one) => {
      const answer = await send(origin, one);
      const text = complaint(one.language ?? language, answer);
      if (text !== undefined) wrong.push(`${one.what}: ${text}`);
      else if (one.and?.(answer) === false)
        wrong.push(`${one.what}: ${answer.status} ${answer.text.slice(0, 300)}`);
    });
    await Promise.all(some);
  }
  return wrong;
}

/** What the status has to be one of. */
export const answered = (...statuses: number[]) => ({
  and: ({ status }: Answer) => statuses.includes(status),
});
