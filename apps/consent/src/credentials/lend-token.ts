import { setTimeout as sleep } from 'node:timers/promises';
import { lendToken, Problem, type LendTokenRequest, type LentToken } from '@assay/contracts';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { GrantedCredentials, type CachedToken, type Granted } from './granted-credentials.repository.js';
import { RefreshToken, type Refresh } from './refresh-token.js';

const PATIENCE_MS = 10_000;
const POLL_MS = 50;

/** A token of the company that SmartRecruiters has not refused, however many ask at once; also while draining. */
@Controller()
export class LendToken {
  constructor(
    private readonly database: Database,
    private readonly granted: GrantedCredentials,
    private readonly refresh: RefreshToken,
  ) {}

  @Answers(lendToken)
  async run({ companyId, refusedToken }: LendTokenRequest): Promise<LentToken> {
    const deadline = performance.now() + PATIENCE_MS;
    let last: Refresh = 'busy';
    while (performance.now() < deadline) {
      const granted = await this.database.read((tx) => this.granted.find(tx, companyId));
      if (!granted) throw new Problem('company-not-connected', { companyId });
      const usable = usableToken(granted, refusedToken);
      if (usable && (!usable.stale || last === 'refreshed' || last === 'unavailable')) return lent(usable);
      if (granted.refusedLately || last === 'refused') throw new Problem('reconnect-needed', { companyId });
      if (last === 'unavailable') throw new Problem('smartrecruiters-unavailable');
      last = await this.refresh.run(companyId, granted);
      if (last !== 'busy') continue;
      if (usable) return lent(usable);
      await sleep(POLL_MS);
    }
    throw new Problem('smartrecruiters-unavailable');
  }
}

function usableToken({ token }: Granted, refusedToken: string | undefined): CachedToken | undefined {
  return token?.accessToken === refusedToken ? undefined : token;
}

function lent({ accessToken, expiresAt }: CachedToken): LentToken {
  return { accessToken, expiresAt: expiresAt.toISOString() };
}
