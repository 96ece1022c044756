import type { Logger } from '@assay/runtime';
import { failureOf, type Credential, type SmartRecruitersClient } from '@assay/smartrecruiters';
import type { PartnerCredentials } from '../settings.config.js';
import { type Pace, unpaced } from './pace.js';
import { patiently } from './patiently.js';

/** Why there is no partner token: nobody answered, or no credential of ours is accepted. */
export interface NoPartnerToken {
  readonly failure: 'unavailable' | 'refused';
}
export type PartnerToken = { readonly token: string } | NoPartnerToken;

interface Cached {
  readonly token: string;
  readonly staleAt: number;
}

/** Obtains tokens with the partner credential and keeps them until 80 % of their life is over. */
export class PartnerTokens {
  private cached: Cached | undefined;
  private inFlight: Promise<PartnerToken> | undefined;

  constructor(
    private readonly smartRecruiters: SmartRecruitersClient,
    private readonly config: PartnerCredentials,
    private readonly logger: Logger,
    readonly pace: Pace = unpaced,
  ) {}

  /** A token other than the refused one; concurrent callers share one call. */
  async get(refusedToken?: string): Promise<PartnerToken> {
    if (this.cached && this.cached.token !== refusedToken && performance.now() < this.cached.staleAt) {
      return { token: this.cached.token };
    }
    this.inFlight ??= this.fetch().finally(() => (this.inFlight = undefined));
    return this.inFlight;
  }

  private async fetch(): Promise<PartnerToken> {
    let failure: 'unavailable' | 'refused' = 'refused';
    for (const credential of this.credentials()) {
      const startedAt = performance.now();
      const answer = await patiently(() => this.pace.run(() => this.smartRecruiters.fetchToken(credential)));
      if (answer.kind === 'accepted') {
        const { accessToken: token, expiresInSeconds } = answer.body;
        this.cached = { token, staleAt: startedAt + expiresInSeconds * 800 };
        return { token };
      }
      this.logger.warn('no partner token from SmartRecruiters', { kind: answer.kind, status: answer.status });
      if (failureOf(answer) !== 'unauthorized') failure = 'unavailable';
    }
    return { failure };
  }

  private credentials(): Credential[] {
    const { config } = this;
    const slots = [
      [config.SMARTRECRUITERS_CLIENT_ID, config.SMARTRECRUITERS_CLIENT_SECRET],
      [config.SMARTRECRUITERS_CLIENT_ID_NEXT, config.SMARTRECRUITERS_CLIENT_SECRET_NEXT],
    ];
    return slots.flatMap(([clientId, clientSecret]) =>
      clientId && clientSecret ? [{ clientId, clientSecret }] : [],
    );
  }
}
