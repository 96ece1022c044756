import { clip } from '@assay/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** What a token of the vendor API may be good for. */
export const vendorScopes = ['read', 'write', 'keys', 'people', 'admin'] as const;
export type VendorScope = (typeof vendorScopes)[number];

/** Whom the vendor API let in, and how far. */
export interface VendorPass {
  /** The token's id; absent for the one in the configuration. */
  readonly tokenId?: string;
  /** What the token is called where something is noted that was done with it; no two of them are called alike. */
  readonly name: string;
  readonly scopes: readonly VendorScope[];
  /** The only accounts it is good for; absent where it is good for all. */
  readonly accountIds?: readonly string[];
  /** When it ends by itself; absent where it does not. */
  readonly expiresAt?: Date;
}

// Whoever may make tokens chooses their names, and nobody their ids.
const shownOfId = 8;
const longestName = 100;

/** What the token that comes from the configuration is called, in either slot. */
export const configuredName = 'VENDOR_API_TOKEN';

/** What a token that was made is called: its name, and enough of its id to tell it from every other. */
export function nameInNotes({ id, name }: { readonly id: string; readonly name: string }): string {
  const mark = ` (${id.slice(0, shownOfId)})`;
  return clip(name, longestName - mark.length) + mark;
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
