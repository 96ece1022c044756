import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { bearerOf } from '../token/bearer.js';

/** Lets in whoever shows the vendor's token. */
@Injectable()
export class VendorGuard implements CanActivate {
  private readonly expected: Buffer;

  constructor(config: GatewayConfig) {
    this.expected = digest(config.VENDOR_API_TOKEN);
  }

  canActivate(context: ExecutionContext): boolean {
    const { authorization } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    // Of equal length by their digests, so that the comparison tells nothing about the token.
    if (!timingSafeEqual(digest(bearerOf(authorization) ?? ''), this.expected))
      throw new Problem('unauthenticated');
    return true;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
