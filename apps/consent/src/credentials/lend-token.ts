import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@assay/contracts';
import { lendToken, type LendTokenRequest, type LentToken } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { RecordHealth } from '../connections/record-health.js';
import { GrantedCredentials, type CachedToken, type Granted } from './granted-credentials.repository.js';
import { RefreshToken, type Refresh } from './refresh-token.js';

const patienceMs = 10_000;
const pollMs = 50;

/** A token of the company that SmartRecruiters has not refused, however many ask at once; also while draining. */
@Controller()
export class LendToken {
  constructor(
    private readonly database: Database,
    private readonly granted: GrantedCredentials,
    private readonly health: RecordHealth,
    private readonly refresh: RefreshToken,
  ) {}

  @Answers(lendToken)
  async run({ companyId, refusedToken }: LendTokenRequest): Promise<LentToken> {
    const deadline = performance.now() + patienceMs;
    let last: Refresh | undefined;
    while (performance.now() < deadline) {
      const granted = await this.find(companyId);
      const refused = granted.token?.accessToken === refusedToken;
      if (refused) await this.refuseReplacement(companyId, granted);
      const token = refused ? undefined : granted.token;
      // An old token is still better than none, once somebody has tried to renew it.
      if (token && (!token.stale || last !== undefined)) return lent(token);
      refuse(companyId, granted, last);
      last = await this.refresh.run(companyId, granted, refusedToken);
      if (last === 'busy') await sleep(pollMs);
    }
    throw new Problem('smartrecruiters-unavailable');
  }

  private async find(companyId: string): Promise<Granted> {
    const granted = await this.database.read((tx) => this.granted.find(tx, companyId));
    if (!granted) throw new Problem('company-not-connected', { companyId });
    return granted;
  }

  // A token was refused and so is the one that replaced it: only a new connection helps (SmartRecruiters contract UNK-05).
  private async refuseReplacement(companyId: string, granted: Granted): Promise<void> {
    if (!granted.token?.replacesRefused) return;
    await this.database.transaction(async (tx) => {
      if (await this.granted.giveUp(tx, companyId, granted))
        await this.health.run(tx, companyId, { reason: 'tokens-refused' });
    });
    throw new Problem('reconnect-needed', { companyId });
  }
}

function refuse(companyId: string, granted: Granted, last: Refresh | undefined): void {
  if (granted.refusedLately || last === 'refused') throw new Problem('reconnect-needed', { companyId });
  if (last === 'unavailable') throw new Problem('smartrecruiters-unavailable');
}

function lent({ accessToken, expiresAt, replacesRefused }: CachedToken): LentToken {
  return { accessToken, expiresAt: expiresAt.toISOString(), ...(replacesRefused && { replacesRefused }) };
}
