import { isRecord } from '../state/json.js';

const SECRET_MEMBERS = new Set([
  'integrationDisableUrl',
  'client_secret',
  'clientSecret',
  'access_token',
  'apiKey',
  'webhookSecret',
]);
const SECRET_HEADERS = new Set(['cookie', 'set-cookie', 'proxy-authorization']);
const LONGEST_TEXT = 65_536;

/** Gives a copy of a body with every secret struck out and long text cut. */
export function redact(body: unknown): unknown {
  if (typeof body === 'string') return body.length > LONGEST_TEXT ? `${body.slice(0, LONGEST_TEXT)}…` : body;
  if (Array.isArray(body)) return body.map(redact);
  if (!isRecord(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, SECRET_MEMBERS.has(name) ? '***' : redact(value)]),
  );
}

/** Gives a copy of headers with credentials struck out; of a bearer only the scheme stays. */
export function redactHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (SECRET_HEADERS.has(name.toLowerCase())) return [name, '***'];
      if (name.toLowerCase() === 'authorization') return [name, `${value.split(' ')[0]} ***`];
      return [name, value];
    }),
  );
}
