import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** What a token of the vendor API may be good for. */
export const vendorScopes = ['read', 'write', 'keys', 'people', 'admin'] as const;
export type VendorScope = (typeof vendorScopes)[number];

/** Whom the vendor API let in, and how far. */
export interface VendorPass {
  /** The token's id; absent for the one in the configuration. */
  readonly tokenId?: string;
  /** What the token is called. */
  readonly name: string;
  readonly scopes: readonly VendorScope[];
  /** The only accounts it is good for; absent where it is good for all. */
  readonly accountIds?: readonly string[];
}

const passes = new WeakMap<FastifyRequest, VendorPass>();

/** Notes whom the door let in. */
export function notePass(request: FastifyRequest, pass: VendorPass): void {
  passes.set(request, pass);
}

/** Who made this call of the vendor API. */
export const Pass = createParamDecorator((_data: unknown, context: ExecutionContext): VendorPass => {
  const pass = passes.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!pass) throw new Error('the operation is not behind the vendor guard');
  return pass;
});
