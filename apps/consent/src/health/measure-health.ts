import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { GrantedCredentials } from '../credentials/granted-credentials.repository.js';
import { RefreshToken, type Refresh } from '../credentials/refresh-token.js';

const patienceMs = 15_000;
const pollMs = 100;

/** Asks SmartRecruiters for a new token of a company, whatever is in the cache, and records what it says. */
@Injectable()
export class MeasureHealth {
  constructor(
    private readonly database: Database,
    private readonly granted: GrantedCredentials,
    private readonly refresh: RefreshToken,
  ) {}

  /** What came of it; nothing when the company has no credential. */
  async run(companyId: string): Promise<Refresh | undefined> {
    const deadline = performance.now() + patienceMs;
    let last: Refresh = 'busy';
    while (last === 'busy' && performance.now() < deadline) {
      const granted = await this.database.read((tx) => this.granted.find(tx, companyId));
      if (!granted) return undefined;
      last = await this.refresh.run(companyId, granted);
      if (last === 'busy') await sleep(pollMs);
    }
    return last;
  }
}
