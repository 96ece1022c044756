import { Clock } from '@assay/runtime';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { networkOf } from '../edge/network-of.js';
import { Throttle } from '../edge/throttle.js';

/**
 * Keeps anybody from trying keys on ever new pages: so many requests in a minute per address, over all of the consent pages.
 *
 * Not per company: whoever knows a company's id could keep the company out.
 */
@Injectable()
export class ConsentThrottleGuard implements CanActivate {
  private readonly addresses: Throttle;

  constructor(config: GatewayConfig, clock: Clock) {
    this.addresses = new Throttle(clock, config.CONSENT_PER_ADDRESS_MAX);
  }

  canActivate(context: ExecutionContext): boolean {
    this.addresses.take(networkOf(context.switchToHttp().getRequest<FastifyRequest>().ip));
    return true;
  }
}
