import { Database, type Tx } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { failureOf, SmartRecruitersClient } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { RecordHealth, type Refusal } from '../connections/record-health.js';
import { GrantedCredentials, type Granted, type RefreshLease } from './granted-credentials.repository.js';

/** How an attempt to get a new token ended; `busy` when another one is in flight. */
export type Refresh = 'refreshed' | 'refused' | 'unavailable' | 'busy';

/** Gets a company's token from SmartRecruiters, at most once at a time over all replicas, and records its health. */
@Injectable()
export class RefreshToken {
  constructor(
    private readonly database: Database,
    private readonly granted: GrantedCredentials,
    private readonly health: RecordHealth,
    private readonly smartRecruiters: SmartRecruitersClient,
    private readonly logger: Logger,
  ) {}

  async run(companyId: string, seen: Granted, refusedToken?: string): Promise<Refresh> {
    const lease = await this.database.alone((tx) => this.granted.lease(tx, companyId, seen));
    if (!lease) return 'busy';
    await failpoint('refresh-token.leased');
    const answer = await this.smartRecruiters.fetchToken(seen.credential);
    await failpoint('refresh-token.answered');
    if (answer.kind === 'accepted') {
      return this.record(lease, 'ok', (tx) =>
        this.granted.keepToken(tx, lease, answer.body, refusedToken !== undefined),
      );
    }
    const refused = failureOf(answer) === 'unauthorized';
    this.logger.warn('no token from SmartRecruiters', {
      companyId,
      kind: answer.kind,
      status: answer.status,
    });
    const why: Refusal = { reason: 'credential-refused', httpStatus: answer.status };
    return this.record(lease, refused ? why : 'unavailable', (tx) =>
      this.granted.release(tx, lease, refused),
    );
  }

  private async record(
    { companyId }: RefreshLease,
    outcome: 'ok' | Refusal | 'unavailable',
    write: (tx: Tx) => Promise<boolean>,
  ): Promise<Refresh> {
    return this.database.transaction(async (tx) => {
      // A lost lease says nothing about the credential that is there now.
      if (!(await write(tx))) return 'busy';
      if (outcome === 'unavailable') return 'unavailable';
      await this.health.run(tx, companyId, outcome === 'ok' ? undefined : outcome);
      return outcome === 'ok' ? 'refreshed' : 'refused';
    });
  }
}
