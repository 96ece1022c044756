import { Problem } from '@assay/contracts';
import { lendToken, type LentToken } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';

// Consent may have to ask SmartRecruiters first.
const askTimeoutMs = 15_000;
// A token that expires on its way is a call wasted.
const marginMs = 30_000;

/** The tokens consent lent us, kept in memory only and no longer than they live. */
@Injectable()
export class LentTokens {
  private readonly tokens = new Map<string, LentToken>();
  private readonly asked = new Map<string, Promise<LentToken>>();

  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** A token of the company, another one than the refused; throws consent's problem. */
  async lend(companyId: string, refusedToken?: string): Promise<string> {
    const kept = this.tokens.get(companyId);
    if (kept && kept.accessToken !== refusedToken && this.lives(kept)) return kept.accessToken;
    // Never the answer to somebody else's question: it may be the very token that was refused.
    const question = `${companyId} ${refusedToken ?? ''}`;
    const pending = this.asked.get(question) ?? this.ask(question, companyId, refusedToken);
    return (await pending).accessToken;
  }

  /** Tells consent that this token was refused as well, so that the connection shows it; changes nothing here. */
  async report(companyId: string, refusedToken: string): Promise<void> {
    await this.lend(companyId, refusedToken).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
  }

  /** Whether this token of the company came in place of a refused one: no other token does more than it. */
  replacesRefused(companyId: string, token: string): boolean {
    const kept = this.tokens.get(companyId);
    return kept?.accessToken === token && kept.replacesRefused === true;
  }

  /** The company connected anew: what was lent before is of no use. */
  forget(companyId: string): void {
    this.tokens.delete(companyId);
  }

  private async ask(question: string, companyId: string, refusedToken?: string): Promise<LentToken> {
    const request = { companyId, ...(refusedToken === undefined ? {} : { refusedToken }) };
    const asking = this.bus.ask(lendToken, request, { timeoutMs: askTimeoutMs });
    this.asked.set(question, asking);
    try {
      const token = await asking;
      this.tokens.set(companyId, token);
      return token;
    } catch (error) {
      this.tokens.delete(companyId);
      throw error;
    } finally {
      this.asked.delete(question);
    }
  }

  private lives({ expiresAt }: LentToken): boolean {
    return Date.parse(expiresAt) - this.clock.now().getTime() > marginMs;
  }
}
