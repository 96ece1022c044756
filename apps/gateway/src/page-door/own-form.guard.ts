import { Problem } from '@assay/contracts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';

/**
 * Lets a form through only when a page of ours sent it; the sealed flow in it proves the same, this is the second lock.
 *
 * There is no cookie to forge a request with: the page has to work where third-party cookies are blocked.
 */
@Injectable()
export class OwnFormGuard implements CanActivate {
  private readonly own: string;

  constructor(config: GatewayConfig) {
    this.own = new URL(config.PUBLIC_URL).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const { origin, 'sec-fetch-site': site } = context.switchToHttp().getRequest<FastifyRequest>().headers;
    const foreign =
      (origin !== undefined && origin !== this.own) || (site !== undefined && site !== 'same-origin');
    if (foreign) throw new Problem('consent-form-refused');
    return true;
  }
}
