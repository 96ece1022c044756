import { Problem } from '@assay/contracts';
import { listSigningKeys, type SigningKey } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Database, whenDatabaseAnswers } from '@assay/persistence';
import { Logger, whose } from '@assay/runtime';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type CryptoKey, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { GatewayConfig } from '../app.config.js';

const shortestPauseMs = 2000;

/** The public keys tokens are verified with: asked for now and then, and kept, so that verifying needs no NATS. */
@Injectable()
export class SigningKeys implements OnApplicationBootstrap, OnModuleDestroy {
  private keys = new Map<string, CryptoKey>();
  private readonly onChange = new Set<() => void>();
  private refreshing: Promise<boolean> | undefined;
  private stored: Promise<void> = Promise.resolve();
  private askedAtMs = -Infinity;
  private answered: boolean | undefined;
  private stopped = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly bus: Bus,
    private readonly database: Database,
    private readonly config: GatewayConfig,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await whose.everyCompany(() => this.load());
    this.refreshIn(shortestPauseMs);
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** Calls the hook when a key is no longer valid. */
  whenRevoked(hook: () => void): void {
    this.onChange.add(hook);
  }

  /**
   * The key of this id, or nothing where there is none; the problem `unavailable` where that cannot be told now.
   *
   * An unknown id asks for the keys anew, but not again at once: ids come from outside.
   */
  async find(kid: string): Promise<CryptoKey | undefined> {
    const known = this.keys.get(kid);
    if (known) return known;
    if (performance.now() - this.askedAtMs >= shortestPauseMs || this.refreshing) await this.fresh();
    const found = this.keys.get(kid);
    if (!found && !this.answered) throw new Problem('unavailable', { service: 'consent' });
    return found;
  }

  /** Learns the key of a token that consent issued just now, so that nobody is refused who uses it at once. */
  async learnFrom(token: string): Promise<void> {
    const kid = kidOf(token);
    if (kid !== undefined && !this.keys.has(kid)) await this.fresh();
  }

  /** Asks for the keys now, and keeps them for a start without consent; false when nobody answered and the known ones stay. */
  async refresh(): Promise<boolean> {
    const answered = await this.fresh();
    await this.stored;
    return answered;
  }

  // A token does not wait for a connection to the database that others hold.
  private fresh(): Promise<boolean> {
    // Whoever asks first asks for all who wait.
    this.refreshing ??= whose.everyCompany(() => this.ask()).finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  // Often until somebody answered, so that the keys are here before NATS is missed.
  private refreshIn(milliseconds: number): void {
    this.timer = setTimeout(() => {
      void this.refresh().then((answered) => {
        if (!this.stopped) this.refreshIn(answered ? this.config.SIGNING_KEYS_REFRESH_MS : shortestPauseMs);
      });
    }, milliseconds).unref();
  }

  private async ask(): Promise<boolean> {
    this.askedAtMs = performance.now();
    try {
      const { keys } = await this.bus.ask(listSigningKeys, {}, { timeoutMs: this.config.ASK_TIMEOUT_MS });
      await this.take(keys);
      this.answered = true;
      this.stored = this.store(keys).catch((error: unknown) => this.failed(error));
    } catch (error) {
      this.failed(error);
      return false;
    }
    return true;
  }

  private failed(error: unknown): void {
    if (this.answered !== false) this.logger.warn('the signing keys could not be refreshed', { error });
    if (error instanceof Problem) this.answered = false;
  }

  private async take(keys: readonly SigningKey[]): Promise<void> {
    const taken = new Map<string, CryptoKey>();
    for (const { kid, publicJwk } of keys) taken.set(kid, await publicKey(publicJwk));
    const revoked = [...this.keys.keys()].some((kid) => !taken.has(kid));
    this.keys = taken;
    if (revoked) this.onChange.forEach((hook) => hook());
  }

  private async store(keys: readonly SigningKey[]): Promise<void> {
    const kids = keys.map(({ kid }) => kid);
    const jwks = keys.map(({ publicJwk }) => publicJwk);
    await this.database.transaction(async (tx) => {
      await tx.execute('DELETE FROM signing_keys WHERE kid <> ALL ($1::text[])', [kids]);
      await tx.execute(
        `INSERT INTO signing_keys (kid, public_jwk) SELECT * FROM unnest($1::text[], $2::text[])
         ON CONFLICT (kid) DO UPDATE SET public_jwk = excluded.public_jwk, seen_at = now()`,
        [kids, jwks],
      );
    });
  }

  private async load(): Promise<void> {
    const rows = await whenDatabaseAnswers(this.logger, () =>
      this.database.read((tx) =>
        tx.query<{ kid: string; public_jwk: string }>('SELECT kid, public_jwk FROM signing_keys'),
      ),
    );
    await this.take(rows.map(({ kid, public_jwk }) => ({ kid, publicJwk: public_jwk })));
  }
}

function kidOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    // Not a token of ours: it will be refused where it is used.
    return undefined;
  }
}

// Only what an ES256 key consists of: a header that a key carries beside it has no say.
async function publicKey(text: string): Promise<CryptoKey> {
  const { kty, crv, x, y } = JSON.parse(text) as JWK;
  if (kty !== 'EC' || crv !== 'P-256' || x === undefined || y === undefined)
    throw new Error('not a public ES256 key');
  return (await importJWK({ kty, crv, x, y }, 'ES256')) as CryptoKey;
}
