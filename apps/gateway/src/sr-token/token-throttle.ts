import { createHash } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { networkOf } from '../edge/network-of.js';
import { Throttle } from '../edge/throttle.js';

/**
 * Keeps anybody from asking for tokens without end: so many in a minute per address, and per client id as seen from one
 * address, so that whoever knows a company's client id cannot keep the company out.
 */
@Injectable()
export class TokenThrottle {
  private readonly addresses: Throttle;
  private readonly clients: Throttle;

  constructor(config: GatewayConfig, clock: Clock) {
    this.addresses = new Throttle(clock, config.TOKENS_PER_ADDRESS_MAX);
    this.clients = new Throttle(clock, config.TOKENS_PER_CLIENT_MAX);
  }

  /** Counts one request from the address, or throws the problem `too-many-requests` with the seconds to wait. */
  checkAddress(address: string): void {
    this.addresses.take(networkOf(address));
  }

  /** Counts one request for the client id, or throws the problem `too-many-requests` with the seconds to wait. */
  checkClient(clientId: string, address: string): void {
    // By hash: a client id may be anything, and as long as a body.
    const client = createHash('sha256').update(clientId).digest('base64');
    this.clients.take(`${networkOf(address)} ${client}`);
  }
}
