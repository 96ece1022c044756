import { createHmac, timingSafeEqual } from 'node:crypto';

const toleranceSeconds = 300;

/** The three headers of a Standard Webhooks delivery. */
export interface WebhookHeaders {
  id: string | undefined;
  timestamp: string | undefined;
  signature: string | undefined;
}

/** Says why a delivery cannot be trusted (Standard Webhooks); null when it can. */
export function webhookDistrust(
  secret: string,
  headers: WebhookHeaders,
  body: Buffer,
  nowSeconds: number,
): string | null {
  const { id, timestamp, signature } = headers;
  if (!id || !timestamp || !signature) return 'webhook-id, webhook-timestamp or webhook-signature is missing';
  if (!/^\d+$/.test(timestamp)) return 'webhook-timestamp is not a number of seconds';
  if (Math.abs(nowSeconds - Number(timestamp)) > toleranceSeconds)
    return 'webhook-timestamp is more than five minutes away';
  const expected = signWebhook(secret, id, timestamp, body);
  const trusted = signature.split(' ').some((given) => equal(given, expected));
  return trusted ? null : 'no signature matches';
}

/** Signs a delivery as Standard Webhooks does, giving `v1,<base64>`. */
export function signWebhook(secret: string, id: string, timestamp: string, body: Buffer): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signed = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
  return `v1,${signed}`;
}

function equal(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}
