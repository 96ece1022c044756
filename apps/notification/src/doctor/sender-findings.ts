import { createPrivateKey, createPublicKey } from 'node:crypto';
import { causeIn, type Finding, found } from '@assay/runtime';
import type { NotificationConfig } from '../app.config.js';
import { domainOf } from '../mail/mailbox.js';
import { type DnsLook, isDnsFailure } from './dns-look.js';
import { isReserved } from './reserved-domain.js';

/** What receivers of mail look up about whoever sends it: SPF, DKIM and DMARC; the first two are a provider's where one sends. */
export async function senderFindings(config: Readonly<NotificationConfig>, dns: DnsLook): Promise<Finding[]> {
  const sender = domainOf(config.MAIL_FROM).toLowerCase();
  if (isReserved(sender)) return config.NODE_ENV === 'production' ? [found('sender-is-example', sender)] : [];
  try {
    if (config.MAIL_API_URL !== undefined) return await dmarc(sender, dns);
    return [
      ...(await spf(config.MAIL_RETURN_PATH ? domainOf(config.MAIL_RETURN_PATH) : sender, dns)),
      ...(await dmarc(sender, dns)),
      ...(await dkim(config, dns)),
    ];
  } catch (error) {
    if (!isDnsFailure(error)) throw error;
    return [found('dns-silent', `${sender}: ${causeIn(error)}`)];
  }
}

// Of the address that mail returns to (RFC 7208 section 2.4).
async function spf(domain: string, dns: DnsLook): Promise<Finding[]> {
  const records = await dns.txt(domain);
  return records.some((record) => /^v=spf1(\s|$)/i.test(record)) ? [] : [found('sender-without-spf', domain)];
}

// Of the domain, or of one above it; which of those is an organisation’s own only the list of public suffixes knows.
async function dmarc(domain: string, dns: DnsLook): Promise<Finding[]> {
  const labels = domain.split('.');
  for (let from = 0; from <= Math.max(0, labels.length - 2); from += 1) {
    const records = await dns.txt(`_dmarc.${labels.slice(from).join('.')}`);
    if (records.some((record) => /^v=DMARC1\s*(;|$)/i.test(record))) return [];
  }
  return [found('sender-without-dmarc', `_dmarc.${domain}`)];
}

async function dkim(
  { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_PRIVATE_KEY }: Readonly<NotificationConfig>,
  dns: DnsLook,
): Promise<Finding[]> {
  if (DKIM_DOMAIN === undefined || DKIM_SELECTOR === undefined || DKIM_PRIVATE_KEY === undefined) return [];
  const name = `${DKIM_SELECTOR}._domainkey.${DKIM_DOMAIN}`;
  const keys = (await dns.txt(name)).flatMap((record) => /(?:^|;)\s*p=([^;]*)/.exec(record)?.[1] ?? []);
  const published = keys.map((key) => key.replaceAll(/\s/g, '')).filter((key) => key !== '');
  if (published.length === 0) return [found('dkim-key-missing', name)];
  return published.some((key) => ownKeys(DKIM_PRIVATE_KEY).includes(key))
    ? []
    : [found('dkim-key-differs', name)];
}

/** The public key as it may be published: with its algorithm, or, for Ed25519, its bytes alone (RFC 8463). */
function ownKeys(privateKey: string): string[] {
  const key = createPublicKey(createPrivateKey(privateKey));
  const whole = key.export({ type: 'spki', format: 'der' });
  const bare = key.asymmetricKeyType === 'ed25519' ? [whole.subarray(-32)] : [];
  return [whole, ...bare].map((bytes) => bytes.toString('base64'));
}
