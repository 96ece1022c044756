import { timingSafeEqual } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Clock } from '@assay/runtime';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatewayConfig } from '../app.config.js';
import { networkOf } from '../edge/network-of.js';
import { Throttle } from '../edge/throttle.js';
import { bearerOf } from '../edge/bearer.js';
import { isTokenText, tokenDigest } from '../vendor-tokens/token-text.js';
import {
  configuredName,
  nameInNotes,
  notePass,
  type VendorPass,
  vendorScopes,
} from '../vendor-tokens/vendor-pass.js';
import { VendorTokens } from '../vendor-tokens/vendor-tokens.repository.js';
import { OwnAccounts } from './own-accounts.js';
import { type Needed, neededKey } from './vendor-scope.js';

const usedEveryMs = 60_000;

/**
 * Lets in whoever shows a token of the vendor with the scope of the operation, and only to what its accounts own; whoever
 * shows others too often has to wait.
 *
 * A right one is never kept waiting for others: the vendor may share an address with whoever guesses. It is looked for at every call,
 * so that one that was taken out of use opens nothing any more, on no replica.
 */
@Injectable()
export class VendorGuard implements CanActivate {
  private readonly configured: readonly Buffer[];
  private readonly guesses: Throttle;
  private readonly calls: Throttle;

  constructor(
    private readonly config: GatewayConfig,
    private readonly clock: Clock,
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly tokens: VendorTokens,
    private readonly ownAccounts: OwnAccounts,
  ) {
    const { VENDOR_API_TOKEN, VENDOR_API_TOKEN_NEXT, WRONG_TOKENS_MAX, CALLS_PER_TOKEN_MAX } = config;
    this.calls = new Throttle(clock, CALLS_PER_TOKEN_MAX);
    this.configured = [VENDOR_API_TOKEN, VENDOR_API_TOKEN_NEXT]
      .flatMap((token) => token ?? [])
      .map(tokenDigest);
    this.guesses = new Throttle(clock, WRONG_TOKENS_MAX);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const pass = await this.passOf(bearerOf(request.headers.authorization) ?? '');
    if (!pass) {
      this.guesses.take(networkOf(request.ip));
      throw new Problem('unauthenticated');
    }
    this.count(pass, context.switchToHttp().getResponse<FastifyReply>());
    await this.refuseBeyond(pass, context, request.params as Record<string, string>);
    notePass(request, pass);
    request.actor = pass.name;
    return true;
  }

  private async passOf(token: string): Promise<VendorPass | undefined> {
    // Of equal length by their digests, so that the comparison tells nothing about the token.
    const given = tokenDigest(token);
    if (this.configured.filter((one) => timingSafeEqual(given, one)).length > 0)
      return { name: configuredName, scopes: vendorScopes };
    // No guess costs the database anything that does not even look like one.
    if (!isTokenText(token)) return undefined;
    const found = await this.database.read((tx) => this.tokens.find(tx, given));
    if (!found) return undefined;
    const { id: tokenId, scopes, accountIds, expiresAt, lastUsedAt } = found;
    if (this.clock.now().getTime() - (lastUsedAt?.getTime() ?? 0) >= usedEveryMs)
      await this.database.alone((tx) => this.tokens.noteUse(tx, tokenId));
    const ends = expiresAt === null ? {} : { expiresAt };
    const bound = accountIds === null ? {} : { accountIds };
    return { tokenId, name: nameInNotes(found), scopes, ...bound, ...ends };
  }

  // As draft-ietf-httpapi-ratelimit-headers writes it: the quota fills up again evenly within the minute.
  private count({ tokenId = 'configured' }: VendorPass, reply: FastifyReply): void {
    const quota = this.config.CALLS_PER_TOKEN_MAX;
    void reply.headers({ 'ratelimit-policy': `"token";q=${quota};w=60`, ratelimit: '"token";r=0;t=60' });
    void reply.header('ratelimit', `"token";r=${this.calls.take(tokenId)};t=60`);
  }

  private async refuseBeyond(
    { scopes, accountIds }: VendorPass,
    context: ExecutionContext,
    parts: Readonly<Record<string, string>>,
  ): Promise<void> {
    const needed = this.reflector.get<Needed | undefined>(neededKey, context.getHandler());
    if (!needed) throw new Error('the operation does not say what it needs');
    if (!scopes.includes(needed.scope)) throw new Problem('scope-missing', { scope: needed.scope });
    if (accountIds === undefined || needed.accounts === 'kept') return;
    if (needed.accounts === 'all') throw new Problem('token-bound');
    await this.ownAccounts.refuseOthers(parts, accountIds);
  }
}
