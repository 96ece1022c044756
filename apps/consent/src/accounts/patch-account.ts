import { Problem, refuseOtherVersion } from '@assay/contracts';
import {
  type AccountChange,
  accountSaved,
  patchAccount,
  type PatchAccountRequest,
  type SavedAccount,
} from '@assay/contracts/consent';
import { Answers, Outbox } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from './accounts.repository.js';

/** Changes what is named about an account; its webhook secret, and what is left out, stay the same. */
@Controller()
export class PatchAccount {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly outbox: Outbox,
  ) {}

  @Answers(patchAccount)
  async run({ accountId, ifVersion, ...change }: PatchAccountRequest): Promise<SavedAccount> {
    refuseNothing(change);
    return this.database.transaction(async (tx) => {
      const account = await this.accounts.lock(tx, accountId);
      refuseOtherVersion(account.revision, ifVersion);
      if (account.describe({ ...account.summary(), ...change })) {
        await tx.manager.save(account);
        await this.outbox.add(tx, accountSaved, { companyId: null, data: account.saved() });
      }
      return account.saved();
    });
  }
}

// To a validator what may be left out may be `null` as well.
function refuseNothing(change: AccountChange): void {
  const errors = Object.entries(change)
    .filter(([field, value]) => value === null && (field === 'name' || field === 'engineUrl'))
    .map(([field]) => ({ pointer: `/${field}`, message: 'has to be there' }));
  if (errors.length > 0) throw new Problem('invalid-input', {}, { errors });
}
