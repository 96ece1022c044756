import { Problem } from '@assay/contracts';
import { type AccountPolicy, showPolicy } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';

/** What each account switched on, as ordering says at this moment: what was switched off counts at once. */
@Injectable()
export class AccountSwitches {
  constructor(private readonly bus: Bus) {}

  /** The account's policy; nothing while ordering cannot be asked. */
  async of(accountId: string): Promise<AccountPolicy | undefined> {
    try {
      return await this.bus.ask(showPolicy, { accountId });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.kind === 'not-found' ? { accountId } : undefined;
    }
  }
}
