import { connect } from 'node:net';
import { causeIn, type Finding, found } from '@assay/runtime';
import type { NotificationConfig } from '../app.config.js';
import { domainOf } from '../mail/mailbox.js';
import { type DnsLook, isDnsFailure } from './dns-look.js';
import { isReserved } from './reserved-domain.js';

const patienceMs = 3000;

/** Whether a mail server that cannot deliver finds the way back to us; from outside it comes to port 25. A provider takes it back itself. */
export async function returnFindings(
  config: Pick<NotificationConfig, 'MAIL_RETURN_PATH' | 'BOUNCE_SMTP_PORT' | 'MAIL_API_URL'>,
  dns: DnsLook,
  port = 25,
): Promise<Finding[]> {
  const { MAIL_RETURN_PATH: path, BOUNCE_SMTP_PORT: ours, MAIL_API_URL: provider } = config;
  if (path === undefined || provider !== undefined) return [];
  if (ours === undefined) return [found('return-path-untaken', path)];
  const domain = domainOf(path);
  return isReserved(domain) ? [] : wayBack(domain, dns, port);
}

async function wayBack(domain: string, dns: DnsLook, port: number): Promise<Finding[]> {
  try {
    // Without an exchanger it is the domain itself (RFC 5321 section 5.1).
    const [host = domain] = await dns.mx(domain);
    const [address] = await dns.addresses(host);
    if (address === undefined) return [found('return-path-without-mx', domain)];
    return (await isGreeted(address, port))
      ? []
      : [found('return-path-unreachable', `${host}, port ${port}`)];
  } catch (error) {
    if (!isDnsFailure(error)) throw error;
    return [found('dns-silent', `${domain}: ${causeIn(error)}`)];
  }
}

function isGreeted(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patienceMs });
    const end = (greeted: boolean): void => {
      socket.destroy();
      resolve(greeted);
    };
    socket.once('data', (bytes: Buffer) => end(bytes.toString('latin1').startsWith('220')));
    socket.once('timeout', () => end(false)).once('close', () => end(false));
    socket.on('error', () => end(false));
  });
}
