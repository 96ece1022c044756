import { isRecord } from '../state/json.js';

const secretMembers = new Set([
  'integrationDisableUrl',
  'client_secret',
  'clientSecret',
  'access_token',
  'apiKey',
  'webhookSecret',
]);
const secretHeaders = new Set(['cookie', 'set-cookie', 'proxy-authorization']);
const longestText = 65_536;

/** Gives a copy of a body with every secret struck out and long text cut. */
export function redact(body: unknown): unknown {
  if (typeof body === 'string') return body.length > longestText ? `${body.slice(0, longestText)}…` : body;
  if (Array.isArray(body)) return body.map(redact);
  if (!isRecord(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, secretMembers.has(name) ? '***' : redact(value)]),
  );
}

/** Gives a copy of headers with credentials struck out; of a bearer only the scheme stays. */
export function redactHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (secretHeaders.has(name.toLowerCase())) return [name, '***'];
      if (name.toLowerCase() === 'authorization') return [name, `${value.split(' ')[0]} ***`];
      return [name, value];
    }),
  );
}
