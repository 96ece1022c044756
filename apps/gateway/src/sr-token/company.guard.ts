import { Problem } from '@assay/contracts';
import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { whose } from '@assay/runtime';
import type { FastifyRequest } from 'fastify';
import { bearerOf } from '../edge/bearer.js';
import { type TokenHolder, VerifyToken } from './verify-token.js';

const scopesKey = Symbol('scopes');
const holders = new WeakMap<FastifyRequest, TokenHolder>();

/** The token must carry one of these scopes. */
export const Scopes = (...scopes: string[]): MethodDecorator => SetMetadata(scopesKey, scopes);

/** Whom the verified token speaks for. */
export const Company = createParamDecorator((_data: unknown, context: ExecutionContext): TokenHolder => {
  const holder = holders.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!holder) throw new Error('the operation is not behind the company guard');
  return holder;
});

/** Lets in whoever shows a valid token of a company with the scope of the operation. */
@Injectable()
export class CompanyGuard implements CanActivate {
  constructor(
    private readonly verifyToken: VerifyToken,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = bearerOf(request.headers.authorization);
    if (token === undefined) throw new Problem('unauthenticated');
    const holder = await this.verifyToken.run(token);
    const scopes = this.reflector.get<string[]>(scopesKey, context.getHandler());
    if (!scopes.some((scope) => holder.scopes.has(scope)))
      throw new Problem('scope-missing', { scope: scopes.join(' or ') });
    holders.set(request, holder);
    whose.narrow(holder.companyId);
    return true;
  }
}
