import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { bearerOf } from '../token/bearer.js';

/** Lets in whoever shows the vendor's token, either one while it is changed. */
@Injectable()
export class VendorGuard implements CanActivate {
  private readonly expected: readonly Buffer[];

  constructor({ VENDOR_API_TOKEN, VENDOR_API_TOKEN_NEXT }: GatewayConfig) {
    this.expected = [VENDOR_API_TOKEN, VENDOR_API_TOKEN_NEXT].flatMap((token) => token ?? []).map(digest);
  }

  canActivate(context: ExecutionContext): boolean {
    const { authorization } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    // Of equal length by their digests, so that the comparison tells nothing about the token.
    const given = digest(bearerOf(authorization) ?? '');
    if (this.expected.filter((token) => timingSafeEqual(given, token)).length === 0)
      throw new Problem('unauthenticated');
    return true;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
