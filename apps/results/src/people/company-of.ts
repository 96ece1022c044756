import { Problem } from '@assay/contracts';
import { listConnections, showConnection } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';

/** Knows which company at SmartRecruiters a person of an account belongs to. */
@Injectable()
export class CompanyOf {
  constructor(private readonly bus: Bus) {}

  /** The named company, if it is the account's; the only connected one where none is named. */
  async run(accountId: string, named: string | undefined): Promise<string> {
    if (named !== undefined) return this.check(accountId, named);
    const { items } = await this.bus.ask(listConnections, { accountId });
    const own = items.filter((one) => one.accountId === accountId && one.status === 'active');
    const [only, another] = own;
    if (!only) throw new Problem('account-not-connected', { accountId });
    if (another) throw new Problem('company-unclear', { accountId });
    return only.companyId;
  }

  private async check(accountId: string, companyId: string): Promise<string> {
    const connection = await this.bus.ask(showConnection, { companyId });
    if (connection.accountId !== accountId) throw new Problem('company-not-connected', { companyId });
    return companyId;
  }
}
