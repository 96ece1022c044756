import { Problem } from '@assay/contracts';
import { showAccount } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { Account } from './account.entity.js';
import { Accounts } from './accounts.repository.js';

/** The account, asked of consent where no event told of it yet; never to be called inside a transaction. */
@Injectable()
export class KnowAccount {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly bus: Bus,
  ) {}

  /** Of an account that was looked for already, `known` says whether it was found. */
  async run(accountId: string, known?: Account | null): Promise<Account> {
    const found =
      known === undefined ? await this.database.read((tx) => this.accounts.find(tx, accountId)) : known;
    if (found) return found;
    const told = await this.bus.ask(showAccount, { accountId });
    return this.database.transaction(async (tx) => {
      await this.accounts.keepAnswer(tx, told);
      const kept = await this.accounts.find(tx, accountId);
      if (!kept) throw new Error('an account that was just kept is not there');
      return kept;
    });
  }

  /** Whether there is such an account; what consent says is not kept. */
  async exists(accountId: string): Promise<boolean> {
    if (await this.database.read((tx) => this.accounts.find(tx, accountId))) return true;
    try {
      await this.bus.ask(showAccount, { accountId });
      return true;
    } catch (error) {
      if (error instanceof Problem && error.code === 'account-not-found') return false;
      throw error;
    }
  }
}
