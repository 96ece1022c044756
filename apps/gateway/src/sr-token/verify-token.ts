import { createHash } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { DatabaseClock } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { GatewayConfig } from '../app.config.js';
import { SigningKeys } from './signing-keys.js';

/** Whom a token speaks for, and what it may do. */
export interface TokenHolder {
  readonly companyId: string;
  readonly accountId: string;
  readonly connectionId: string;
  readonly scopes: ReadonlySet<string>;
}

interface Verified {
  readonly holder: TokenHolder;
  readonly expiresAt: number;
}

const leewaySeconds = 30;
const mostRemembered = 10_000;
const longestToken = 8000;

/** Tells whom a token we issued speaks for, with our own keys alone; without NATS as well. */
@Injectable()
export class VerifyToken {
  private readonly verified = new Map<string, Verified>();

  constructor(
    private readonly keys: SigningKeys,
    private readonly config: GatewayConfig,
    private readonly clock: DatabaseClock,
  ) {
    keys.whenRevoked(() => this.verified.clear());
  }

  /** The holder of a valid token; everything else is the problem `unauthenticated`. */
  async run(token: string): Promise<TokenHolder> {
    if (token.length > longestToken) throw new Problem('unauthenticated');
    // By hash, so that a memory dump holds no bearer; verifying costs a hundred times as much as looking it up.
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(hash);
    if (known && known.expiresAt > this.clock.now().getTime()) return known.holder;
    this.verified.delete(hash);
    const verified = await this.verify(token);
    this.remember(hash, verified);
    return verified.holder;
  }

  private async verify(token: string): Promise<Verified> {
    try {
      const { payload } = await jwtVerify(token, this.keyOf, {
        algorithms: ['ES256'],
        typ: 'at+jwt',
        issuer: this.config.PUBLIC_URL,
        audience: `${this.config.PUBLIC_URL}/sr`,
        clockTolerance: leewaySeconds,
        requiredClaims: ['exp', 'iat'],
        currentDate: this.clock.now(),
      });
      return { holder: holderOf(payload), expiresAt: (payload.exp ?? 0) * 1000 };
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new Problem('unauthenticated', {}, { cause: error });
      throw error;
    }
  }

  // By our own list: what the header says about keys (jku, jwk, x5u, x5c) is never looked at.
  private readonly keyOf: JWTVerifyGetKey = async ({ kid }) => {
    // Whoever wrote the header may have written anything.
    const isId = typeof kid === 'string' && kid.length <= 128;
    const key = isId ? await this.keys.find(kid) : undefined;
    if (!key) throw new Problem('unauthenticated');
    return key;
  };

  private remember(hash: string, verified: Verified): void {
    const oldest = this.verified.size >= mostRemembered ? this.verified.keys().next().value : undefined;
    if (oldest !== undefined) this.verified.delete(oldest);
    this.verified.set(hash, verified);
  }
}

function holderOf(payload: JWTPayload): TokenHolder {
  const { company_id: companyId, account_id: accountId, connection_id: connectionId, scope } = payload;
  if (!isCompany(companyId) || typeof accountId !== 'string' || !isConnection(connectionId)) {
    throw new Problem('unauthenticated');
  }
  const scopes = new Set(typeof scope === 'string' ? scope.split(' ') : []);
  return { companyId, accountId, connectionId, scopes };
}

function isCompany(id: unknown): id is string {
  return typeof id === 'string' && id.length > 0 && id.length <= 128 && !id.includes('\0');
}

function isConnection(id: unknown): id is string {
  return typeof id === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);
}
