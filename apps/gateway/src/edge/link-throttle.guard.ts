import { createHash } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { Throttle } from './throttle.js';

const hourMs = 3_600_000;

/** Keeps whoever has a link from doing the same with it without end: each time may leave a row and an event. */
@Injectable()
export class LinkThrottleGuard implements CanActivate {
  private readonly actions: Throttle;

  constructor(config: GatewayConfig, clock: Clock) {
    this.actions = new Throttle(clock, config.LINK_ACTIONS_MAX, hourMs);
  }

  canActivate(context: ExecutionContext): boolean {
    const { method, url, routeOptions } = context.switchToHttp().getRequest<FastifyRequest>();
    // By hash: links are secrets, and as long as an address. A query makes no other link.
    const link = createHash('sha256')
      .update(url.split('?', 1)[0] ?? '')
      .digest('base64');
    this.actions.take(`${method} ${routeOptions.url ?? ''} ${link}`);
    return true;
  }
}
