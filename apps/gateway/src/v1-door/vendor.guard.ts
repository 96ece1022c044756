import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { Clock } from '@assay/runtime';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { networkOf } from '../edge/network-of.js';
import { Throttle } from '../edge/throttle.js';
import { bearerOf } from '../edge/bearer.js';

/**
 * Lets in whoever shows the vendor's token, either one while it is changed; whoever shows others too often has to wait.
 *
 * The right one is never kept waiting: the vendor may share an address with whoever guesses.
 */
@Injectable()
export class VendorGuard implements CanActivate {
  private readonly expected: readonly Buffer[];
  private readonly guesses: Throttle;

  constructor({ VENDOR_API_TOKEN, VENDOR_API_TOKEN_NEXT, WRONG_TOKENS_MAX }: GatewayConfig, clock: Clock) {
    this.expected = [VENDOR_API_TOKEN, VENDOR_API_TOKEN_NEXT].flatMap((token) => token ?? []).map(digest);
    this.guesses = new Throttle(clock, WRONG_TOKENS_MAX);
  }

  canActivate(context: ExecutionContext): boolean {
    const { headers, ip } = context.switchToHttp().getRequest<FastifyRequest>();
    // Of equal length by their digests, so that the comparison tells nothing about the token.
    const given = digest(bearerOf(headers.authorization) ?? '');
    if (this.expected.filter((token) => timingSafeEqual(given, token)).length === 0) {
      this.guesses.take(networkOf(ip));
      throw new Problem('unauthenticated');
    }
    return true;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
