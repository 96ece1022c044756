import { createHash } from 'node:crypto';
import type { IssuedToken } from '@assay/contracts/consent';
import { DatabaseClock } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { ClientCredentials } from './client-credentials.js';

interface Remembered {
  readonly accessToken: string;
  readonly expiresAtMs: number;
}

const shortestRestSeconds = 60;
const mostRemembered = 10_000;

/**
 * The last token each credential was exchanged for, in memory alone: while consent is away, SmartRecruiters gets it
 * again, because orders have to be received meanwhile. Credentials are known by their hash.
 */
@Injectable()
export class LastTokens {
  private readonly tokens = new Map<string, Remembered>();

  constructor(private readonly clock: DatabaseClock) {}

  remember(credentials: ClientCredentials, { accessToken, expiresIn }: IssuedToken): void {
    const hash = hashOf(credentials);
    this.tokens.delete(hash);
    const oldest = this.tokens.size >= mostRemembered ? this.tokens.keys().next().value : undefined;
    if (oldest !== undefined) this.tokens.delete(oldest);
    this.tokens.set(hash, { accessToken, expiresAtMs: this.clock.now().getTime() + expiresIn * 1000 });
  }

  /** Consent refused the credential: its last token is not given out again. */
  forget(credentials: ClientCredentials): void {
    this.tokens.delete(hashOf(credentials));
  }

  /** The last token, if it is still good for a minute, with the seconds that are left of it. */
  recall(credentials: ClientCredentials): IssuedToken | undefined {
    const known = this.tokens.get(hashOf(credentials));
    if (!known) return undefined;
    const expiresIn = Math.floor((known.expiresAtMs - this.clock.now().getTime()) / 1000);
    return expiresIn >= shortestRestSeconds ? { accessToken: known.accessToken, expiresIn } : undefined;
  }
}

function hashOf({ clientId, clientSecret }: ClientCredentials): string {
  return createHash('sha256')
    .update(JSON.stringify([clientId, clientSecret]))
    .digest('base64');
}
