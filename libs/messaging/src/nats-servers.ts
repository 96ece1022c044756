import type { ConnectionOptions } from '@nats-io/transport-node';

/** The servers of NATS_URL; where one of them says `tls://`, nothing is said to any without TLS. */
export function natsServers(url: string): Pick<ConnectionOptions, 'servers' | 'tls'> {
  const servers = url.split(',').map((server) => server.trim());
  // The library leaves the scheme of an address out of account and lets the server decide.
  return servers.some((server) => server.startsWith('tls:')) ? { servers, tls: {} } : { servers };
}
