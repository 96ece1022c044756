import { Problem } from '@assay/contracts';
import { importConnection, type ImportConnectionRequest, type ImportReply } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { failureOf, SmartRecruitersClient, type SmartRecruitersToken } from '@assay/smartrecruiters';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { PartnerPace } from '../partner/partner-pace.js';
import { type Arrival, Arrivals } from './arrivals.js';
import { outcomeOf } from './outcome.js';

/**
 * A company that an earlier integration connected is connected here, or everything stays as it was; again, nothing changes.
 *
 * SmartRecruiters is asked for a token by its credential before anything is said or done, and for nothing else.
 */
@Controller()
export class ImportConnection {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly arrivals: Arrivals,
    private readonly smartRecruiters: SmartRecruitersClient,
    private readonly pace: PartnerPace,
    private readonly logger: Logger,
  ) {}

  @Answers(importConnection)
  async run({ apply, connection, ...whose }: ImportConnectionRequest): Promise<ImportReply> {
    const { accountId, companyId } = whose;
    const arrival = this.arrivals.read(whose, connection);
    const { toDo, isThere } = await this.database.read(async (tx) => ({
      toDo: await this.arrivals.decide(tx, arrival),
      isThere: await this.accounts.exists(tx, accountId),
    }));
    if (apply && !isThere) throw new Problem('account-not-found', { accountId });
    if (toDo === 'nothing') return { outcome: 'unchanged' };
    const token = await this.tryOut(arrival);
    if (!apply) return { outcome: outcomeOf(toDo, false), ...(isThere ? {} : { awaitsAccount: true }) };
    await failpoint('import-connection.tried');
    const done = await this.database.transaction((tx) => this.arrivals.take(tx, arrival, token));
    if (done !== 'nothing') this.logger.info('a company has moved in', { companyId, accountId });
    return { outcome: outcomeOf(done, true) };
  }

  /** A token for the granted credential; all who ask at once keep to the pace that SmartRecruiters wants of a partner. */
  private async tryOut({ companyId, granted }: Arrival): Promise<SmartRecruitersToken> {
    const answer = await this.pace.run(() => this.smartRecruiters.fetchToken(granted));
    if (answer.kind === 'accepted') return answer.body;
    const { kind, status } = answer;
    this.logger.warn('no token for a company that is to move in', { companyId, kind, status });
    if (failureOf(answer) === 'unauthorized') throw new Problem('granted-credential-refused', { companyId });
    throw new Problem('smartrecruiters-unavailable');
  }
}
