import { matches } from '../faults/faults.js';
import { isRecord, type JsonObject, parseJson } from '../state/json.js';
import { ProviderRefusal } from './provider-refusal.js';

/** What the provider is asked to send. */
export interface AskedEmail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html?: string;
  readonly text?: string;
  readonly replyTo?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Nobody has a mailbox here, over SMTP neither. */
const nobody = '*@bounce.example';
const mailbox = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The first recipient of a call, as far as it can be read. */
export function recipientIn(body: Buffer): string {
  const json = parseJson(body.toString('utf8'));
  const to: unknown = isRecord(json) ? json['to'] : undefined;
  return String(Array.isArray(to) ? to[0] : to);
}

/** Reads the call; throws where the provider would not take it. */
export function readEmail(body: Buffer): AskedEmail {
  const json = parseJson(body.toString('utf8'));
  if (!isRecord(json)) throw invalid('The body is no JSON.');
  const to = recipientIn(body);
  if (!mailbox.test(to) || matches(nobody, to)) throw invalid(`Invalid \`to\` field. ${to} takes no mail.`);
  const headers = isRecord(json['headers']) ? json['headers'] : {};
  return {
    from: demanded(json, 'from'),
    to,
    subject: demanded(json, 'subject'),
    ...optional('html', json['html']),
    ...optional('text', json['text']),
    ...optional('replyTo', json['reply_to']),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  };
}

function demanded(json: JsonObject, name: string): string {
  const value = json[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new ProviderRefusal(422, 'missing_required_field', `Missing \`${name}\` field.`);
}

function optional(name: string, value: unknown): Record<string, string> {
  return typeof value === 'string' ? { [name]: value } : {};
}

function invalid(message: string): ProviderRefusal {
  return new ProviderRefusal(422, 'validation_error', message);
}
