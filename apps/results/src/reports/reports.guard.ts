import { createHash, timingSafeEqual } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';

/** Lets in the gateway, and nobody else who may reach the private port. */
@Injectable()
export class ReportsGuard implements CanActivate {
  private readonly expected: readonly Buffer[];

  constructor({ REPORTS_TOKEN, REPORTS_TOKEN_NEXT }: ResultsConfig) {
    const tokens = [REPORTS_TOKEN, REPORTS_TOKEN_NEXT].flatMap((token) => token ?? []);
    this.expected = tokens.map((token) => digest(`Bearer ${token}`));
  }

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<{ headers: { authorization?: string } }>();
    // Of equal length by their digests, so that the comparison tells nothing about the token.
    const given = digest(headers.authorization ?? '');
    if (this.expected.filter((token) => timingSafeEqual(given, token)).length === 0)
      throw new Problem('unauthenticated');
    return true;
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
