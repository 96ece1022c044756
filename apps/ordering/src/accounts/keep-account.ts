import type { EventEnvelope } from '@assay/contracts';
import { accountSaved, type SavedAccount } from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from './accounts.repository.js';

/** Keeps the newest description of an account, in whatever order the events come. */
@Controller()
export class KeepAccount {
  constructor(private readonly accounts: Accounts) {}

  @Consumes(accountSaved, 'keep-account')
  async run({ data, occurredAt }: EventEnvelope<SavedAccount>, tx: Tx): Promise<void> {
    await this.accounts.keep(tx, data, occurredAt);
  }
}
